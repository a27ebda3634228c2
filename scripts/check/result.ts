import type { Problem } from '../../src/model/problem.ts';

/** The problems in order, the number of errors, and the number of entries read. */
export interface CheckResult {
  problems: readonly Problem[];
  errors: number;
  counts: { reports: number; plans: number; catalogue: number };
}
