import type { Anchor } from '../model/annotation.ts';
import type { Block, ParsedBody } from '../model/body.ts';
import { memo } from '../model/memo.ts';

/** A highlighted run of characters: a correction, an observation, a link to the plan. */
export interface Mark {
  anchor: Anchor;
  /** CSS class. */
  kind: string;
  /** Number of its note in the margin, if it has one. */
  note?: number | null;
  /** Whether it is the first with this note. */
  isFirst?: boolean;
}

/** A run of a block's characters with the marks that cover it, those that cover most first. */
export interface Segment {
  text: string;
  /** Offset in the source paragraph, as anchors have it. */
  start: number;
  marks: Mark[];
}

/** Each block's offset in its source paragraph: anchors count from the start of the paragraph. */
export const blockOffsets = memo((body: ParsedBody): ReadonlyMap<string, number> => {
  const offsets = new Map<string, number>();
  let paragraph = -1;
  let length = 0;
  for (const block of body.blocks) {
    if (block.paragraph !== paragraph) length = 0;
    paragraph = block.paragraph;
    offsets.set(block.id, length);
    length += block.text.length;
  }
  return offsets;
});

/** Splits a block's text where marks begin and end. Marks may overlap and may extend into the next block. */
export function segmentsOf(body: ParsedBody, block: Block, marks: readonly Mark[]): Segment[] {
  const start = blockOffsets(body).get(block.id) ?? 0;
  const end = start + block.text.length;
  const blockMarks = marks
    .filter(({ anchor }) => anchor.paragraph === block.paragraph && anchor.start < end && anchor.end > start)
    // Of marks with the same words the first is innermost, so that its number comes first.
    .toReversed()
    .sort((a, b) => a.anchor.start - b.anchor.start || b.anchor.end - a.anchor.end);
  if (blockMarks.length === 0) return [{ text: block.text, start, marks: [] }];

  const cuts = new Set([start, end]);
  for (const { anchor } of blockMarks) {
    cuts.add(Math.max(anchor.start, start));
    cuts.add(Math.min(anchor.end, end));
  }
  const ordered = [...cuts].sort((a, b) => a - b);
  return ordered.slice(0, -1).map((from, i) => {
    const to = ordered[i + 1] ?? end;
    const covering = blockMarks.filter(({ anchor }) => anchor.start < to && anchor.end > from);
    return { text: block.text.slice(from - start, to - start), start: from, marks: covering };
  });
}
