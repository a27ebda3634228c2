import type { Problem } from '../model/problem.ts';

/** Refuses the merge conflicts that git left in a file: one problem each, at the first marker. */
export function refuseConflicts(source: string, file: string): Problem[] {
  const problems: Problem[] = [];
  if (!signs.some((sign) => source.includes(sign))) return problems;
  let isOpen = false;
  for (const [index, line] of source.split('\n').entries()) {
    if (!marker.test(line)) continue;
    if (!isOpen) problems.push(conflictAt(index + 1, file));
    isOpen = !line.startsWith('>');
  }
  return problems;
}

/** Searched for first: a pattern takes ten times as long to find none of them in a long text. */
const signs = ['<<<<<<<', '=======', '>>>>>>>'];

/** An editor may have deleted some of the three. */
const marker = /^(?:<{7} .*|={7}|>{7} .*)$/m;

function conflictAt(line: number, file: string): Problem {
  return {
    file,
    line,
    column: 1,
    rule: 'conflict',
    message: '有没有解决的合并冲突（<<<<<<<、=======、>>>>>>> 之间是两边的写法）',
    fix: '留下要的写法，删去另一边和这三行标记，再检查一次',
    severity: 'error',
  };
}
