import { planAddress, targetsAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';

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

export function plansView(content: Content): PlanItem[] {
  return [...content.plans.values()].map(({ id, meta, targets }) => ({
    title: meta.title,
    address: planAddress(id),
    issuers: meta.issuers,
    documentNumber: meta.documentNumber ?? null,
    issued: meta.dates.issued ?? null,
    tasks: meta.tasks.length,
    partial: meta.completeness === 'partial',
    targets: { count: targets.length, address: targetsAddress(id) },
  }));
}
