import type { Anchor } from '../model/annotation.ts';
import type { Block, ParsedBody } from '../model/body.ts';

/** Something that marks a run of characters: a correction, an observation, a link to the plan. */
export interface Mark {
  anchor: Anchor;
  /** CSS class of the run. */
  kind: string;
}

/** A run of a block's text with the kinds of marks that cover it. */
export interface Segment {
  text: string;
  kinds: string[];
}

const offsets = new WeakMap<ParsedBody, Map<string, number>>();

/** Where each block begins in the joined text of its source paragraph: what anchors are counted from. */
function offsetsOf(document: ParsedBody): Map<string, number> {
  const known = offsets.get(document);
  if (known) return known;
  const found = new Map<string, number>();
  let paragraph = -1;
  let length = 0;
  for (const block of document.blocks) {
    if (block.paragraph !== paragraph) length = 0;
    paragraph = block.paragraph;
    found.set(block.id, length);
    length += block.text.length;
  }
  offsets.set(document, found);
  return found;
}

/** A block's text cut where marks begin and end. Marks may overlap and may reach into the next block. */
export function segmentsOf(document: ParsedBody, block: Block, marks: readonly Mark[]): Segment[] {
  const start = offsetsOf(document).get(block.id) ?? 0;
  const end = start + block.text.length;
  const here = marks.filter(
    ({ anchor }) => anchor.paragraph === block.paragraph && anchor.start < end && anchor.end > start,
  );
  if (here.length === 0) return [{ text: block.text, kinds: [] }];

  const cuts = new Set([start, end]);
  for (const { anchor } of here) {
    cuts.add(Math.max(anchor.start, start));
    cuts.add(Math.min(anchor.end, end));
  }
  const ordered = [...cuts].sort((a, b) => a - b);
  return ordered.slice(0, -1).map((from, i) => {
    const to = ordered[i + 1] ?? end;
    const kinds = here.filter(({ anchor }) => anchor.start < to && anchor.end > from).map((mark) => mark.kind);
    return { text: block.text.slice(from - start, to - start), kinds: [...new Set(kinds)] };
  });
}
