import type { SearchRecord } from '../format/search-record.ts';
import { bundleRecord } from './bundle-record.ts';
import { chunksOf } from './chunks.ts';

/** The JSON of a bundled record, cut so that bundles are put together without parsing it. */
export interface BundledText {
  /** Up to the first paragraph. */
  head: string;
  /** The paragraphs of each chunk, with commas between them. */
  chunks: string[];
}

/** `pairs`: see BundledRecord; `chunks`: of the paragraphs. */
export function bundledText(record: SearchRecord, pairs: string, chunks: readonly number[]): BundledText {
  const { paragraphs, ...fields } = bundleRecord(record, pairs);
  const texts = paragraphs.map((paragraph) => JSON.stringify(paragraph));
  return {
    head: `${JSON.stringify(fields).slice(0, -1)},"paragraphs":[`,
    chunks: Array.from({ length: chunksOf(chunks) }, (_, chunk) =>
      texts.filter((_text, i) => chunks[i] === chunk).join(','),
    ),
  };
}

/** The JSON of the record with the paragraphs of one chunk, or of all. */
export function jsonOf({ head, chunks }: BundledText, chunk: number | null): string {
  const texts = chunk === null ? chunks.filter((text) => text !== '').join(',') : (chunks[chunk] ?? '');
  return `${head}${texts}]}`;
}
