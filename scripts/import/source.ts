/** A line of a source as its reader sees it: a heading, a paragraph, a row of a table. */
export interface SourceLine {
  /** White space folded, none at the ends; never empty. */
  text: string;
  /** How many of its characters are links, from 0 to 1: menus and lists of other pages are all links. */
  linked: number;
  /** Set out as a heading: a heading element or style, or bold throughout. */
  strong: boolean;
  /** Whether it stands in the part of the source that holds the running text; always, where a source has no parts. */
  inBody: boolean;
  /** The cells, where the line is a row of a table of data; `table` tells rows of one table from those of the next. */
  row: { table: number; cells: string[] } | null;
  /** A row of a table whose cells span several columns or rows: it cannot be kept as a table. */
  merged: boolean;
  /** Set by a reader that knows better than the words: a page number, a running head. */
  furniture: string | null;
}

/** What a source says of itself outside its text: the meta elements that government portals have to carry. */
export interface Stated {
  title?: string;
  /** ISO day. */
  published?: string;
  url?: string;
  site?: string;
}

/** A file read: what is stored as the capture, its lines in order, and what it says of itself. */
export interface Source {
  /** The capture's text: without white space it is the lines' text, joined. */
  capture: string;
  lines: SourceLine[];
  stated: Stated;
  /** What the editor has to look at: pages without text, a capture in another encoding than its file. */
  remarks: string[];
}

/** A line of plain text, as readers without further knowledge make it. */
export function plainLine(text: string): SourceLine {
  return { text, linked: 0, strong: false, inBody: true, row: null, merged: false, furniture: null };
}

/** White space folded to single spaces, none at the ends. */
export function foldSpace(text: string): string {
  return text.replace(/[\p{White_Space}\u200B\uFEFF]+/gu, ' ').trim();
}
