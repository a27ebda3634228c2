import { citeAddress, regionAddress, targetsAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import type { Plan } from '../../model/plan.ts';
import { type Link, siteSections } from '../../model/site-sections.ts';
import { marginOf } from '../margin.ts';
import { planNotes } from '../plan-notes.ts';
import { backlinks } from '../plans.ts';
import { regionOf } from '../regions.ts';
import { planAnswer } from './plan/answer.ts';
import { planCitationsSection } from './plan/citations.ts';
import { planFacts } from './plan/facts.ts';
import { tasksSection } from './plan/tasks.ts';
import { annotationCounts } from './text/annotation-counts.ts';
import { apparatusSection } from './text/apparatus.ts';
import { chaptersOf } from './text/chapters.ts';
import { citeSection, historySection } from './text/closing-sections.ts';
import { outlineOf } from './text/outline.ts';
import { textWays } from './text/ways.ts';

/** The page of a plan. */
export function planView(content: Content, plan: Plan) {
  const { meta, body } = plan;
  const region = regionOf(content, plan.region);
  const margin = marginOf(content, plan, planNotes(content, plan));
  const tasks = tasksSection(content, plan);
  const sections = [
    apparatusSection(plan),
    citeSection,
    planCitationsSection(content, plan),
    historySection(plan),
  ].filter((section) => section !== null);
  return {
    title: meta.title,
    description: descriptionOf(content, plan),
    trail: [siteSections.plans, [regionAddress(region.code), region.name]] satisfies Link[],
    answer: planAnswer(plan),
    ways: [...textWays, [targetsAddress(plan.id), '指标与目标']] satisfies Link[],
    facts: planFacts(plan),
    /** What is known of the whole plan; null if the text is complete. */
    partial: meta.completeness === 'partial' ? { breaksOff: meta.breaksOff, ...meta.known } : null,
    outline: outlineOf(body, [tasks, ...sections]),
    /** Above the text; the other sections are below it. */
    tasks,
    annotations: annotationCounts(margin),
    /** Names the plan wherever its text is scrolled to. */
    label: meta.shortTitle ?? `${region.name}专项规划 ${meta.start}—${meta.end}`,
    chapters: chaptersOf(body, margin),
    cite: citeAddress('plan', plan.id),
    sections,
  };
}

/** 某某规划：全文，2024年1月2日印发，与采集件逐字一致；28 项任务、18 项指标，年度报告中与之对应的段落 61 处。 */
function descriptionOf(content: Content, plan: Plan): string {
  const counts = `${plan.meta.tasks.length} 项任务、${plan.targets.length} 项指标`;
  return `${plan.meta.title}：${planAnswer(plan).join('，')}；${counts}，年度报告中与之对应的段落 ${backlinks(content, plan).length} 处。`;
}
