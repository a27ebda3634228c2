import { planAddress, taskAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import type { Plan, PlanTask } from '../../model/plan.ts';
import { type Link, siteSections } from '../../model/site-sections.ts';
import { marginOf } from '../margin.ts';
import { pagesOf } from '../paging.ts';
import { targetsOfTask, taskBacklinks, taskBlocks, taskSection } from '../plans.ts';
import { backlinkGroups } from './plan/backlink-groups.ts';
import { targetRow } from './plan/target-rows.ts';
import { shownBlocks } from './text/blocks.ts';

/** Number of pages of a task: its passages are listed 100 a page. */
export function taskPageCount(content: Content, plan: Plan, task: PlanTask): number {
  return pagesOf(taskBacklinks(content, plan, task.id)).length;
}

/** A task of a plan: its text, its targets and the passages linked to it. `page` counts from 1. */
export function taskView(content: Content, plan: Plan, task: PlanTask, page: number) {
  const { meta } = plan;
  const section = taskSection(plan, task);
  const links = taskBacklinks(content, plan, task.id);
  const pages = pagesOf(links);
  const neighbours: [string, PlanTask | undefined][] = [
    ['上一项', meta.tasks.find(({ id }) => id === task.id - 1)],
    ['下一项', meta.tasks.find(({ id }) => id === task.id + 1)],
  ];
  return {
    title: `任务${task.id} ${task.title}（${meta.title}）${page > 1 ? `（第${page}页）` : ''}`,
    heading: `任务 ${task.id} ${task.title}`,
    description: `${meta.title}任务${task.id}“${task.title}”：规划原文、指标，以及年度报告中与之对应的段落。`,
    trail: [siteSections.plans, [planAddress(plan.id), meta.shortTitle ?? meta.title]] satisfies Link[],
    /** The section of the plan with the task. */
    section: section && { address: planAddress(plan.id, section.id), title: section.text },
    blocks: shownBlocks(plan.body, marginOf(content, plan), taskBlocks(plan, task)),
    /** The plan's text ends in this task. */
    breaksOff: meta.completeness === 'partial' && task.id === meta.tasks.at(-1)?.id,
    targets: targetsOfTask(plan, task.id).map((target) => targetRow(plan, target)),
    backlinks: backlinkGroups(pages[page - 1] ?? [], links),
    pager: { page, pages: pages.length, address: (number: number) => taskAddress(plan.id, task.id, number) },
    neighbours: neighbours.flatMap(([label, other]) =>
      other ? [{ label, title: other.title, address: taskAddress(plan.id, other.id) }] : [],
    ),
  };
}
