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
import { headingEntries, type OutlineEntry, type Section } from './text/outline.ts';

/** The pages of a task: its passages are listed 100 a page. */
export function taskPages(content: Content, plan: Plan, task: PlanTask): ListPage<Backlink>[] {
  return pagesOf(taskBacklinks(content, plan, task.id));
}

/** A task of a plan: its text, its targets and the passages linked to it. */
export function taskView(content: Content, plan: Plan, task: PlanTask, listPage: ListPage<Backlink>) {
  const { meta } = plan;
  const section = taskSection(plan, task);
  const blocks = taskBlocks(plan, task);
  const targets = targetsOfTask(plan, task.id).map((target) => targetRow(plan, target));
  const all = taskBacklinks(content, plan, task.id);
  const groups = backlinkGroups(listPage.items, all);
  const sections = {
    text: { id: 'text', name: '规划原文' },
    targets: targets.length > 0 ? { id: 'targets', name: '指标与目标' } : null,
    backlinks: { id: 'backlinks', name: '年度报告中的对应段落' },
  };
  const neighbours: [string, PlanTask | undefined][] = [
    ['上一项', meta.tasks.find(({ id }) => id === task.id - 1)],
    ['下一项', meta.tasks.find(({ id }) => id === task.id + 1)],
  ];
  return {
    title: `任务${task.id} ${task.title}（${meta.title}）${pageSuffix(listPage)}`,
    heading: `任务 ${task.id} ${task.title}`,
    description: `${meta.title}任务${task.id}“${task.title}”：规划原文，${targets.length} 项指标与目标，年度报告中与之对应的段落 ${all.length} 处。`,
    trail: [siteSections.plans, [planAddress(plan.id), meta.shortTitle ?? meta.title]] satisfies Link[],
    sections,
    outline: [
      topLevel(sections.text),
      ...headingEntries(blocks).map((entry): OutlineEntry => ({ ...entry, level: 2 })),
      ...(sections.targets ? [topLevel(sections.targets)] : []),
      topLevel(sections.backlinks),
      ...groups.map(({ id, relation }): OutlineEntry => ({ id, name: relation, level: 2 })),
    ],
    /** The section of the plan with the task. */
    section: section && { address: planAddress(plan.id, section.id), title: section.text },
    blocks: shownBlocks(plan.body, marginOf(content, plan), blocks),
    cite: citeAddress('plan', plan.id),
    /** The plan's text ends in this task. */
    breaksOff: meta.completeness === 'partial' && task.id === meta.tasks.at(-1)?.id,
    rulers: targetRulers(content, plan).filter((ruler) => ruler.task?.number === task.id),
    targets,
    backlinks: groups,
    pager: pagerOf(listPage, (path) => listAddress(taskAddress(plan.id, task.id), path)),
    neighbours: neighbours.flatMap(([label, other]) =>
      other ? [{ label, title: other.title, address: taskAddress(plan.id, other.id) }] : [],
    ),
  };
}

function topLevel(section: Section): OutlineEntry {
  return { ...section, level: 1 };
}
