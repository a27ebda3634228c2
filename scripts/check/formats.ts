import type { Problem } from '../../src/model/problem.ts';
import { githubCommands } from './github.ts';
import { humanReport } from './human.ts';

/** What a check found: the problems in order, how many of them are errors, and how much was read. */
export interface Findings {
  problems: readonly Problem[];
  errors: number;
  counts: { reports: number; plans: number; catalogue: number };
}

/** The ways in which findings are printed, without a line feed at the end. */
export const formats = {
  human: humanReport,
  github: githubCommands,
  json: (findings: Findings) => JSON.stringify(findings, null, 2),
} as const satisfies Record<string, (findings: Findings) => string>;

export function isFormat(name: string): name is keyof typeof formats {
  return Object.hasOwn(formats, name);
}
