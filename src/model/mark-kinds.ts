import type { Term } from './term.ts';
import { stances } from './terms.ts';

/** Kinds of margin notes, in the order of the page's filter; `label` heads a note. `task` and `goal` are a plan's own. */
export const markKinds = {
  observation: { name: '指标数值', label: '指标' },
  result: { name: `对应规划：${stances.result.name}`, label: stances.result.name },
  plan: { name: `对应规划：${stances.plan.name}`, label: stances.plan.name },
  gap: { name: `对应规划：${stances.gap.name}`, label: stances.gap.name },
  event: { name: '大事', label: '大事' },
  note: { name: '编者按', label: '编者按' },
  correction: { name: '校勘', label: '校勘' },
  task: { name: '规划任务', label: '任务' },
  goal: { name: '规划目标', label: '目标' },
} as const satisfies Record<string, Term & { label: string }>;
export type MarkKind = keyof typeof markKinds;
