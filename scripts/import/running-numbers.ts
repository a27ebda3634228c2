import { arabicStyle, type HeadingMark } from './heading-mark.ts';

/**
 * Finds the lines whose numbers run, 1 2 3, with text between them: they are headings, however they are worded. Below the
 * top level most of a run must be worded like headings, or be lines by themselves.
 */
export function runningNumbers(marks: readonly (HeadingMark | null)[]): Set<number> {
  const running = new Set<number>();
  for (let style = 0; style <= arabicStyle; style++) {
    const isTop = running.size === 0 && style < arabicStyle;
    let last = 0;
    for (const run of runsOf(style, marks, running)) {
      const continues = last > 0 && run[0]?.number === last + 1;
      if (!isRun(run, continues) || !isSeparated(run, marks) || !(isTop || isOfHeadings(run, marks))) continue;
      for (const { index } of run) running.add(index);
      last = run.at(-1)?.number ?? last;
    }
  }
  return running;
}

interface Member extends HeadingMark {
  index: number;
}

/** The lines of a style, cut where a higher heading is between two or the numbers begin again. */
function runsOf(style: number, marks: readonly (HeadingMark | null)[], higher: ReadonlySet<number>): Member[][] {
  const runs: Member[][] = [];
  let isCut = true;
  for (const [index, mark] of marks.entries()) {
    if (mark && mark.style < style && (higher.has(index) || mark.isWorded)) isCut = true;
    if (mark?.style !== style) continue;
    if (isCut || mark.number === 1) runs.push([]);
    runs.at(-1)?.push({ ...mark, index });
    isCut = false;
  }
  return runs;
}

/** Whether numbers count up from 1, or go on from an earlier section. */
function isRun(run: readonly Member[], continues: boolean): boolean {
  const [first] = run;
  if (!first || (run.length < 2 && !continues)) return false;
  return (first.number === 1 || continues) && run.every(({ number }, i) => number === first.number + i);
}

/** Whether text is between most lines; without, they are a list or a table of contents. */
function isSeparated(run: readonly Member[], marks: readonly (HeadingMark | null)[]): boolean {
  const before = run.slice(0, -1);
  return before.filter((member) => hasText(member, marks)).length * 2 >= before.length;
}

function hasText({ index, style, runInText }: Member, marks: readonly (HeadingMark | null)[]): boolean {
  return runInText !== '' || (index + 1 < marks.length && marks[index + 1]?.style !== style);
}

function isOfHeadings(run: readonly Member[], marks: readonly (HeadingMark | null)[]): boolean {
  const worded = run.filter(({ isWorded }) => isWorded).length;
  return worded * 2 >= run.length || run.every((member) => member.runInText === '' && hasText(member, marks));
}
