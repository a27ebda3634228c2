/** A portion of the index: what it holds of some of the records. */

import { TRADITIONAL_PAIRS } from '../../parse/traditional-table.ts';
import { variantsOf } from '../../parse/variants.ts';
import type { SearchRecord } from '../format/search-record.ts';
import { type BundledText, bundledText } from './bundled-text.ts';
import { chunkParagraphs } from './chunks.ts';
import { type Corpus, layOut } from './corpus.ts';
import { foldRecord } from './folded-record.ts';
import { orderRecords } from './order.ts';
import { type RecordSummary, summaryOf } from './record-summary.ts';

export interface IndexPortion {
  /** In the order of the index. */
  summaries: readonly RecordSummary[];
  /** Without the text, which may be in a file. */
  corpus: Omit<Corpus, 'text'>;
  /** The folded text between two offsets. */
  textBetween(start: number, end: number): Uint16Array;
  /** `record`: its number in the portion. */
  bundledText(record: number): BundledText;
}

/** A portion in memory. */
export interface MemoryPortion extends IndexPortion {
  corpus: Corpus;
}

/** @throws Error if an id occurs twice. */
export function makePortion(records: Iterable<SearchRecord>): MemoryPortion {
  const ordered = orderRecords(records).flatMap((group) => group.records);
  const variants = variantsOf(TRADITIONAL_PAIRS);
  const folded = ordered.map((record) => foldRecord(record, variants));
  const chunks = ordered.map(chunkParagraphs);
  const corpus = layOut(folded, chunks);
  const pairs = folded.map((record) => record.pairs);
  return {
    summaries: folded.map((record, i) => summaryOf(ordered[i] as SearchRecord, record, chunks[i] ?? [])),
    corpus,
    textBetween: (start, end) => corpus.text.subarray(start, end),
    bundledText: (i) => bundledText(ordered[i] as SearchRecord, pairs[i] ?? '', chunks[i] ?? []),
  };
}
