/** Our own files beside those of Pagefind. */

export const RELATED_INDEXES = 'pagefind/indexes.json';

export interface RelatedIndexes {
  /** Folders of the further indexes of a big archive, below `pagefind/`; to be merged with the first. */
  further: string[];
}

/** Packed JSON, read when related results are filtered. */
export const RELATED_DOCUMENTS = 'pagefind/documents.bin';

/** By document number of the exact index: the second half of Pagefind's result id; null for what it does not hold. */
export type RelatedDocuments = (string | null)[];
