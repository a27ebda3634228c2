import { stanceBits } from '../format/bundle.ts';
import type { SearchRecord } from '../format/search-record.ts';
import { chunksOf } from './chunks.ts';
import { type FoldedRecord, foldedLength } from './folded-record.ts';

/** What plan and tables of an index need of a record: those of the largest archive fit into memory. */
export interface RecordSummary
  extends Pick<SearchRecord, 'id' | 'type' | 'title' | 'regions' | 'issuerKind' | 'year' | 'date'> {
  /** Stances of its plan links, as bits of STANCES. */
  stances: number;
  /** Characters of its paragraphs. */
  textLength: number;
  /** Code units of folded texts and names. */
  foldedLength: number;
  /** Files of its text, where chunks have a file each. */
  chunks: number;
}

/** `chunks`: of its paragraphs. */
export function summaryOf(record: SearchRecord, folded: FoldedRecord, chunks: readonly number[]): RecordSummary {
  const { id, type, title, regions, issuerKind, year, date } = record;
  const blocks = record.paragraphs.flatMap((paragraph) => paragraph.blocks);
  return {
    ...{ id, type, title, regions, issuerKind, year, date },
    stances: stanceBits(blocks.flatMap(({ stances }) => stances)),
    textLength: blocks.reduce((sum, { text }) => sum + text.length, 0),
    foldedLength: foldedLength(folded),
    chunks: chunksOf(chunks),
  };
}
