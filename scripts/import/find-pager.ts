import type { SourceLine } from './source.ts';

/** The control that leads to the other pages of a text, such as 上一页 1 2 3 下一页. */
export interface Pager {
  /** Index of its first line, and of the line after its last. */
  from: number;
  to: number;
  pages: number;
}

/** Finds the pager of a text that has several pages; null if there is none. */
export function findPager(lines: readonly SourceLine[]): Pager | null {
  const last = lines.findLastIndex((line) => isPart(line) && /下一?页|后页|尾页|末页|共\s*\d+\s*页/.test(line.text));
  if (last < 0) return null;
  let [from, to] = [last, last + 1];
  while (isPart(lines[from - 1])) from--;
  while (isPart(lines[to])) to++;
  const text = lines
    .slice(from, to)
    .map((line) => line.text)
    .join(' ');
  const numbers = (text.match(/\d+/g) ?? []).map(lastPage).filter((number) => number <= mostPages);
  const pages = Math.max(1, ...numbers);
  return pages > 1 ? { from, to, pages } : null;
}

/** Whether a line belongs to a pager. Numbers of printed pages do not. */
function isPart(line: SourceLine | undefined): boolean {
  return line !== undefined && line.boilerplate === null && part.test(line.text);
}

/** The last of the page numbers in a run of digits: they are often printed without space, 1234. */
function lastPage(digits: string): number {
  const counting = Array.from({ length: mostPages }, (_, i) => i + 1);
  return counting.find((page) => page > 2 && counting.slice(0, page).join('') === digits) ?? Number(digits);
}

/** Words and numbers of a pager and nothing else. */
const part =
  /^(?:[\s[\]【】()（）|｜<>«»‹›＜＞.…/·-]|\d{1,3}|首\s*页|第一页|上一?页|前页|下一?页|后页|尾页|末页|最后一页|第|共|页|当前|跳转|到|转至|确定|GO)+$/i;
/** Larger numbers count visits. */
const mostPages = 60;
