/** Our files beside those that Pagefind writes. */

export const RELATED_INDEXES = 'pagefind/indexes.json';

export interface RelatedIndexes {
  /** Folders of further indexes (big archive only), below `pagefind/`; the browser merges them with the first. */
  further: string[];
}

/** Packed JSON, read to filter related results. */
export const RELATED_FRAGMENTS = 'pagefind/documents.bin';

/** By record number of the exact index: the second half of Pagefind's result id, or null. */
export type RelatedFragments = (string | null)[];
