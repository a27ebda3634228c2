import { fold } from '../../../src/parse/fold.ts';
import { TRADITIONAL_PAIRS } from '../../../src/parse/traditional-table.ts';
import { variantsOf } from '../../../src/parse/variants.ts';
import { furtherNames } from '../../../src/search/build/bundle-record.ts';
import { parseQuery } from '../../../src/search/format/query.ts';
import type { SearchRecord } from '../../../src/search/format/search-record.ts';

const variants = variantsOf(TRADITIONAL_PAIRS);

/** The folded texts of a search record, in which terms can match. */
export interface SearchableRecord {
  id: string;
  /** Paragraphs, from which queries are drawn. */
  paragraphs: string[];
  /** Paragraphs, title, issuers and regions. */
  texts: string[];
}

export function searchableRecord(record: SearchRecord): SearchableRecord {
  const paragraphs = record.paragraphs.map(({ blocks }) => fold(blocks.map((block) => block.text).join(''), variants));
  const names = [record.title, ...furtherNames(record)].map((name) => fold(name, variants));
  return { id: record.id, paragraphs, texts: [...names, ...paragraphs] };
}

/** Ids that the exact search must find: records in whose texts each term and no excluded term occurs. */
export function expectedIds(records: readonly SearchableRecord[], query: string): Set<string> {
  const { terms, excluded } = parseQuery(query, variants);
  const contains = (record: SearchableRecord, term: string) => record.texts.some((text) => text.includes(term));
  const matches = records.filter(
    (record) =>
      terms.every(({ text }) => contains(record, text)) && !excluded.some(({ text }) => contains(record, text)),
  );
  return new Set(matches.map(({ id }) => id));
}
