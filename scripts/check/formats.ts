import type { Problem } from '../../src/model/problem.ts';
import { githubCommands } from './github.ts';
import { formatForHumans } from './human.ts';

/** The problems in order, the number of errors, and the number of entries read. */
export interface CheckResult {
  problems: readonly Problem[];
  errors: number;
  counts: { reports: number; plans: number; catalogue: number };
}

/** Output formats; the result has no final line feed. */
export const formats = {
  human: formatForHumans,
  github: githubCommands,
  json: (result: CheckResult) => JSON.stringify(result, null, 2),
} as const satisfies Record<string, (result: CheckResult) => string>;

export function isFormat(name: string): name is keyof typeof formats {
  return Object.hasOwn(formats, name);
}
