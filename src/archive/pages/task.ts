import { citeAddress, listAddress, planAddress, taskAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import type { Plan, PlanTask } from '../../model/plan.ts';
import { type Link, siteSections } from '../../model/site-sections.ts';
import { type ListPage, pagerOf, pageSuffix, pagesOf } from '../lists/paging.ts';
import { marginOf } from '../margin.ts';
import { type Backlink, targetsOfTask, taskBacklinks, taskBlocks, taskSection } from '../plans.ts';
import { backlinkGroups } from './plan/backlink-groups.ts';
import { targetRow } from './plan/target-rows.ts';
import { targetRulers } from './plan/target-rulers.ts';
import { shownBlocks } from './text/blocks.ts';

/** The pages of a task: its passages are listed 100 a page. */
export function taskPages(content: Content, plan: Plan, task: PlanTask): ListPage<Backlink>[] {
  return pagesOf(taskBacklinks(content, plan, task.id));
}

/** A task of a plan: its text, its targets and the passages linked to it. */
export function taskView(content: Content, plan: Plan, task: PlanTask, listPage: ListPage<Backlink>) {
  const { meta } = plan;
  const section = taskSection(plan, task);
  const neighbours: [string, PlanTask | undefined][] = [
    ['上一项', meta.tasks.find(({ id }) => id === task.id - 1)],
    ['下一项', meta.tasks.find(({ id }) => id === task.id + 1)],
  ];
  return {
    title: `任务${task.id} ${task.title}（${meta.title}）${pageSuffix(listPage)}`,
    heading: `任务 ${task.id} ${task.title}`,
    description: `${meta.title}任务${task.id}“${task.title}”：规划原文、指标，以及年度报告中与之对应的段落。`,
    trail: [siteSections.plans, [planAddress(plan.id), meta.shortTitle ?? meta.title]] satisfies Link[],
    /** The section of the plan with the task. */
    section: section && { address: planAddress(plan.id, section.id), title: section.text },
    blocks: shownBlocks(plan.body, marginOf(content, plan), taskBlocks(plan, task)),
    cite: citeAddress('plan', plan.id),
    /** The plan's text ends in this task. */
    breaksOff: meta.completeness === 'partial' && task.id === meta.tasks.at(-1)?.id,
    rulers: targetRulers(content, plan).filter((ruler) => ruler.task?.number === task.id),
    targets: targetsOfTask(plan, task.id).map((target) => targetRow(plan, target)),
    backlinks: backlinkGroups(listPage.items, taskBacklinks(content, plan, task.id)),
    pager: pagerOf(listPage, (path) => listAddress(taskAddress(plan.id, task.id), path)),
    neighbours: neighbours.flatMap(([label, other]) =>
      other ? [{ label, title: other.title, address: taskAddress(plan.id, other.id) }] : [],
    ),
  };
}
