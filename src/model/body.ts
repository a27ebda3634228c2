/**
 * The parsed text of a report or a plan: a flat list of blocks in reading order. The `text` of all blocks in order,
 * without white space, is the text without white space: nothing is repeated and nothing is missing.
 */
export type Block = HeadingBlock | ParagraphBlock | ItemBlock | TableBlock;

interface BlockBase {
  /** The public address of the block, unique in its document: `s1-5-p1-2`. See parse/block-ids.ts. */
  id: string;
  /** Verbatim, white space at both ends dropped. */
  text: string;
  /** Number of the source paragraph, from 1; a title that the source has is the first. A run-in heading and its text share one, and so do a lead and its items. */
  paragraph: number;
  /** Ids of topics, from heading rules or annotations. */
  topics: string[];
  parts: Part[];
}

export interface HeadingBlock extends BlockBase {
  type: 'heading';
  level: 1 | 2 | 3;
}

/** A paragraph, or the words before its first item (its lead, which may be empty). */
export interface ParagraphBlock extends BlockBase {
  type: 'paragraph';
  role: Role | null;
}

/** A member of a series 一是 / 二是 / 三是 within a paragraph. */
export interface ItemBlock extends BlockBase {
  type: 'item';
}

/** A table; `text` holds its cells, joined by tabs and line feeds. The first row is its head. */
export interface TableBlock extends BlockBase {
  type: 'table';
  rows: string[][];
}

/** What a paragraph is besides running text. */
export const roles = ['subtitle', 'issuer', 'salutation', 'closing', 'signature', 'date'] as const;
export type Role = (typeof roles)[number];

/**
 * The five parts that 《法治政府建设与责任落实督察工作规定》 requires of a yearly report: measures and results; problems
 * and causes; how the head performed the first-responsible duty; next steps; other.
 */
export const partNames = ['results', 'problems', 'duty', 'plans', 'other'] as const;
export type Part = (typeof partNames)[number];

export interface ParsedBody {
  blocks: Block[];
}
