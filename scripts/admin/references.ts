/** A kind of content that other content refers to by key (choices.ts). */
export type ReferenceKind = 'indicators' | 'topics' | 'plans' | 'tasks' | 'targets';

/** Fields that hold keys of other content. Forms offer the names of that content instead. */
export const references: Readonly<Record<string, { of: ReferenceKind; label: string }>> = {
  indicator: { of: 'indicators', label: '指标' },
  topic: { of: 'topics', label: '领域' },
  plan: { of: 'plans', label: '规划' },
  task: { of: 'tasks', label: '任务' },
  target: { of: 'targets', label: '指标（目标）' },
  share: { of: 'indicators', label: '比例（%）' },
  sum: { of: 'indicators', label: '和' },
  difference: { of: 'indicators', label: '差' },
};
