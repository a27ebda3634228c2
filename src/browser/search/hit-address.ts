import { toFullWidth } from '../../parse/width.ts';
import type { Passage } from '../../search/read/passages.ts';
import { directivePart } from '../page/text-directive.ts';

/** Ends of clauses, and of the cells and lines of a table. */
const END = /[，。；：！？、,;:!?\t\n]/;
const CELL = /[\t\n]/;
/** Characters of context on each side, at least: the same words may occur earlier in the page. */
const CONTEXT = 10;

/**
 * The address of a passage: its block, and a text directive that makes browsers highlight the hit. Text before and after it
 * is context up to the end of a clause, because browsers match whole words only. `page`: without fragment.
 */
export function hitAddress(page: string, { block, text, hit: [start, end] }: Passage): string {
  const address = block === null ? page : `${page}#${block}`;
  if (isHeading(block)) return address;
  const shown = toFullWidth(text);
  const before = contextOf([...shown.slice(0, start)].reverse())
    .reverse()
    .join('')
    .trim();
  const after = contextOf([...shown.slice(end)])
    .join('')
    .trim();
  const prefix = before === '' ? '' : `${directivePart(before)}-,`;
  const suffix = after === '' ? '' : `,-${directivePart(after)}`;
  return `${address}${block === null ? '#' : ''}:~:text=${prefix}${directivePart(shown.slice(start, end))}${suffix}`;
}

/** Browsers would highlight the table of contents, which has the same words. Ids of running text name a paragraph. */
function isHeading(block: string | null): boolean {
  return block !== null && !/p\d/.test(block);
}

/** The characters next to the hit, nearest first. */
function contextOf(characters: readonly string[]): string[] {
  const cell = characters.findIndex((character) => CELL.test(character));
  const within = cell < 0 ? characters : characters.slice(0, cell);
  const end = within.findIndex((character, i) => i >= CONTEXT && END.test(character));
  return end < 0 ? [...within] : within.slice(0, end);
}
