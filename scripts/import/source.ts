import type { Sighting } from './sighting.ts';

/** A line of a source: heading, paragraph, or table row. */
export interface SourceLine {
  /** White space folded, none at the ends; never empty. */
  text: string;
  /** Share of its characters in links, 0 to 1; high for menus and lists of other pages. */
  linked: number;
  /** Formatted as a heading: heading element or style, or all bold. */
  strong: boolean;
  /** In the main content of a web page; true for other formats. */
  inMainContent: boolean;
  /** The cells of a row of a data table; `table` is the table's number in the source. */
  row: { table: number; cells: string[] } | null;
  /** A row of a table with merged cells, which cannot be kept as a table. */
  merged: boolean;
  /** Reason to omit the line if recognised by its position: page number, running head. */
  boilerplate: string | null;
}

/** Metadata of a source, e.g. from meta elements. */
export interface SourceMetadata {
  title?: string;
  /** ISO day. */
  published?: string;
  url?: string;
  site?: string;
}

/** A file as read: capture, lines in order, metadata. */
export interface Source {
  /** Text to store as the capture; without white space it equals the joined lines. */
  capture: string;
  lines: SourceLine[];
  metadata: SourceMetadata;
  /** What the reader saw beside the lines. */
  seen: Sighting[];
}

/** A line without formatting, links or table cells. */
export function plainLine(text: string): SourceLine {
  return { text, linked: 0, strong: false, inMainContent: true, row: null, merged: false, boilerplate: null };
}

/**
 * Folds white space as browsers do: a run is one space; a line break between two Han characters or marks, and invisible
 * spaces, are nothing. Trims the ends.
 */
export function foldSpace(text: string): string {
  return text
    .replace(/[\u200B\uFEFF]+/g, '')
    .replace(breakBetweenWide, '')
    .replace(/\p{White_Space}+/gu, ' ')
    .trim();
}

/** Line breaks with the spaces around them, between characters that are as wide as high. */
const breakBetweenWide =
  /(?<=[\p{Script=Han}\u3000-\u303f\uff01-\uff60\u2014\u2018-\u201d\u2026])[ \t]*[\n\r\u2028\u2029][ \t\n\r]*(?=[\p{Script=Han}\u3001-\u303f\uff01-\uff60\u2014\u2018-\u201d\u2026])/gu;
