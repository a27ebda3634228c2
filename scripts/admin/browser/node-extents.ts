import { isMap, isSeq, type Node, type Pair } from 'yaml';
import { type EntrySpan, lineStart } from './entry-spans.ts';

/** Offsets of the first and last characters of an entry. */
export interface Extent {
  first: number;
  last: number;
}

/** The span of a node in its text, without the comments and line feeds that the parser counts to its end. */
export function nodeSpan(text: string, node: Node): { from: number; to: number } {
  const [from = 0, to = 0] = node.range ?? [];
  if (isMap(node) && !node.flow) {
    const last = node.items.at(-1) as Pair<Node, Node | null> | undefined;
    return { from, to: last ? pairExtent(text, last).last + 1 : to };
  }
  if (isSeq(node) && !node.flow) {
    const last = node.items.at(-1) as Node | undefined;
    return { from, to: last ? nodeSpan(text, last).to : to };
  }
  return { from, to: from + text.slice(from, to).trimEnd().length };
}

/** The extent of a key and its value. */
export function pairExtent(text: string, { key, value }: Pair<Node, Node | null>): Extent {
  const [first = 0, keyEnd = 0] = key.range ?? [];
  const end = value ? nodeSpan(text, value).to : 0;
  // `key:` without a value ends with its colon.
  return { first, last: Math.max(end - 1, keyEnd) };
}

/** The extent of an entry of a list in block style with its dash, which may be on a line above the value. */
export function dashExtent(text: string, item: Node): Extent {
  const { from, to } = nodeSpan(text, item);
  let first = lineStart(text, from);
  while (first > 0 && !/^ *-(?:\s|$)/.test(text.slice(first, from + 1))) first = lineStart(text, first - 1);
  return { first, last: Math.max(to - 1, from - 1, first) };
}

/** The span of an entry between brackets. */
export function flowSpan({ first, last }: Extent): EntrySpan {
  return { lead: first, start: first, end: last + 1 };
}

/** Whether the character at `offset` follows the dash of a list entry in block style. */
export function isAfterDash(text: string, offset: number): boolean {
  return /^ *(?:- +)+$/.test(text.slice(lineStart(text, offset), offset));
}
