import { invisiblePattern } from '../../src/model/invisible.ts';
import { githubCommands } from './github.ts';
import { formatForHumans } from './human.ts';
import type { CheckResult } from './result.ts';

/** Output formats; the result has no final line feed. */
export const formats = {
  human: formatForHumans,
  github: githubCommands,
  json: formatJson,
} as const satisfies Record<string, (result: CheckResult) => string>;

export function isFormat(name: string): name is keyof typeof formats {
  return Object.hasOwn(formats, name);
}

/** JSON leaves C1 controls and bidirectional overrides as they are; escaped, they cannot control a terminal. */
function formatJson({ listNumbers, problems, ...counts }: CheckResult): string {
  const listed = problems.map(({ details, ...problem }) =>
    listNumbers && details ? { ...problem, details } : problem,
  );
  return JSON.stringify({ problems: listed, ...counts }, null, 2).replace(everyInvisible, (character) =>
    character
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

const everyInvisible = new RegExp(invisiblePattern, 'gu');
