import type { Mark, Segment } from './segments.ts';

/** A block's text as pages mark it: strings, and marked runs that may hold others. */
export type MarkedText = (string | MarkedRun)[];

export interface MarkedRun {
  /** CSS class. */
  kind: string;
  /** Number of the note whose first words begin here. */
  begins: number | null;
  /** Number of the note whose words end here. */
  ends: number | null;
  text: MarkedText;
}

/** Nests segments by their marks. A mark that overlaps the end of another becomes two runs. */
export function markedText(segments: readonly Segment[], depth = 0): MarkedText {
  const runs: MarkedText = [];
  for (let from = 0; from < segments.length; ) {
    const first = segments[from] as Segment;
    const mark = first.marks[depth];
    if (!mark) {
      runs.push(first.text);
      from += 1;
      continue;
    }
    const after = segments.findIndex(({ marks }, i) => i > from && marks[depth] !== mark);
    const to = after === -1 ? segments.length : after;
    runs.push(runOf(mark, segments.slice(from, to), depth));
    from = to;
  }
  return runs;
}

function runOf(mark: Mark, segments: readonly Segment[], depth: number): MarkedRun {
  const { anchor, kind, note = null, isFirst = false } = mark;
  const [first, last] = [segments[0] as Segment, segments.at(-1) as Segment];
  return {
    kind,
    begins: isFirst && first.start <= anchor.start ? note : null,
    ends: last.start + last.text.length >= anchor.end ? note : null,
    text: markedText(segments, depth + 1),
  };
}
