import type { Problem } from '../../src/model/problem.ts';

/** The problems in order, capped, the numbers of all errors and warnings, and the number of entries read. */
export interface CheckResult {
  problems: readonly Problem[];
  errors: number;
  warnings: number;
  /** Whether to list each of the numbers that a problem sums up. */
  listNumbers: boolean;
  counts: { reports: number; plans: number; catalogue: number };
}
