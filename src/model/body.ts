import { keysOf } from './term.ts';
import { type Part, parts, type Role } from './terms.ts';

// Former home of these names, until pages and components import terms.ts.
export type { Part, Role } from './terms.ts';
export const partNames = keysOf(parts);

/** A block. Blocks are in reading order; their joined `text` is the source text, white space aside. */
export type Block = HeadingBlock | ParagraphBlock | ItemBlock | TableBlock;

interface BlockBase {
  /** Public fragment id, unique in its body: `s1-5-p1-2`. See parse/block-ids.ts. */
  id: string;
  /** Verbatim, trimmed. */
  text: string;
  /**
   * Number of the source paragraph, from 1; a printed title counts as the first. A run-in heading shares its number with
   * its text, a lead with its items.
   */
  paragraph: number;
  /** Topic ids, from heading rules or annotations. */
  topics: string[];
  parts: Part[];
}

export interface HeadingBlock extends BlockBase {
  type: 'heading';
  level: 1 | 2 | 3;
}

/** A paragraph, or its lead: the words before the first item, which may be none. */
export interface ParagraphBlock extends BlockBase {
  type: 'paragraph';
  role: Role | null;
}

/** An item of a series 一是 / 二是 / 三是 within a paragraph. */
export interface ItemBlock extends BlockBase {
  type: 'item';
}

/** A table. `text` joins the cells with tabs and the rows with line feeds. The first row is the header. */
export interface TableBlock extends BlockBase {
  type: 'table';
  rows: string[][];
}

export interface ParsedBody {
  blocks: Block[];
}
