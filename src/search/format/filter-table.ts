/**
 * Filter values in columns by record number, read only when filters are set or offered. JSON, packed. Years are in the
 * pointer file, parts of paragraphs in the postings.
 */
export interface FilterTable {
  /** Distinct region paths, province first. */
  paths: string[][];
  /** Index into `paths`. */
  region: number[];
  kinds: (string | null)[];
  /** Index into `kinds`. */
  kind: number[];
  /** Stances of its plan links, as bits of STANCES. */
  stances: number[];
  /** Parts of its paragraphs, as bits of PARTS: for related search, whose hits lack parts. */
  parts: number[];
}
