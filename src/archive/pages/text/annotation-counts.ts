import { type MarkKind, markKinds } from '../../../model/mark-kinds.ts';
import { keysOf } from '../../../model/term.ts';
import type { Margin } from '../../margin.ts';

/** A kind of margin note that readers can hide, and how many the text has. */
export interface AnnotationCount {
  kind: MarkKind;
  count: number;
}

/** The kinds that occur, in the order of the filter. */
export function annotationCounts({ notes }: Margin): AnnotationCount[] {
  const all = [...notes.values()].flat();
  return keysOf(markKinds)
    .map((kind) => ({ kind, count: all.filter((note) => note.kind === kind).length }))
    .filter(({ count }) => count > 0);
}
