/**
 * Filter values in columns by record number, read only when filters are set or offered. JSON, packed. Years are in the
 * pointer file, parts of paragraphs in the postings. The file has paths of provinces only; regions below them are in a file
 * of their own (RegionSteps), which most searches do without.
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
}

/** By record number: the index of its region in the table of places, -1 without one, less the index before. JSON, packed. */
export type RegionSteps = number[];
