import { planAddress, targetsAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import type { Plan } from '../../model/plan.ts';

/** A plan in the list of plans. */
export interface PlanItem {
  title: string;
  address: string;
  issuers: string[];
  documentNumber: string | null;
  /** ISO date. */
  issued: string | null;
  tasks: number;
  /** The archive has only part of the text, so the plan may have more tasks. */
  partial: boolean;
  targets: { count: number; address: string };
}

export function plansView(content: Content): { description: string; plans: PlanItem[] } {
  const plans = [...content.plans.values()].map(planItem);
  const tasks = plans.reduce((sum, plan) => sum + plan.tasks, 0);
  const targets = plans.reduce((sum, plan) => sum + plan.targets.count, 0);
  return {
    description: `${plans.length} 部法治政府建设专项规划：${tasks} 项任务、${targets} 项指标与目标值，以及与年度报告的对应。`,
    plans,
  };
}

function planItem({ id, meta, targets }: Plan): PlanItem {
  return {
    title: meta.title,
    address: planAddress(id),
    issuers: meta.issuers,
    documentNumber: meta.documentNumber ?? null,
    issued: meta.dates.issued ?? null,
    tasks: meta.tasks.length,
    partial: meta.completeness === 'partial',
    targets: { count: targets.length, address: targetsAddress(id) },
  };
}
