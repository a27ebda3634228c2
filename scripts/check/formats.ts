import { githubCommands } from './github.ts';
import { formatForHumans } from './human.ts';
import type { CheckResult } from './result.ts';

/** Output formats; the result has no final line feed. */
export const formats = {
  human: formatForHumans,
  github: githubCommands,
  json: (result: CheckResult) => JSON.stringify(result, null, 2),
} as const satisfies Record<string, (result: CheckResult) => string>;

export function isFormat(name: string): name is keyof typeof formats {
  return Object.hasOwn(formats, name);
}
