/** What to offer in place of results: shorter queries and near passages. All comes from the exact index. */

import type { Query } from '../format/query.ts';
import { quotationOf } from '../format/quotation.ts';
import type { CandidateRecord } from './candidates.ts';
import { type Filters, isNarrowed } from './filter.ts';
import { recordsLeft } from './missing-gram.ts';
import { checkQuotation } from './near/check-quotation.ts';
import { firstBlock, foldText, type NearMatch, nearMatch } from './near/near-match.ts';
import { type NearPassage, nearPassage } from './near/near-passage.ts';
import { type NearText, nearTexts } from './near/near-texts.ts';
import { enoughErrors, maxErrors } from './near/tolerance.ts';
import { type ShorterQuery, shorterQueries } from './shorter-queries.ts';
import type { IndexSource } from './source.ts';
import type { TermMatches } from './term-matches.ts';
import { admitsBlock } from './verify.ts';

export interface Suggestions {
  shorter: ShorterQuery[];
  /** Fewest errors first, one per record. */
  near: NearPassage[];
}

/** Loads what compares texts with misquotations: most searches do without. */
export type LoadSuggestions = () => Promise<{
  findSuggestions: typeof findSuggestions;
  recordsLeft: typeof recordsLeft;
}>;

// Here too, so that one file has all that compares texts with misquotations: each file costs a request.
export { checkQuotation, recordsLeft };

interface SuggestionOptions {
  source: IndexSource;
  query: Query;
  /** Of the terms, then of the excluded terms. */
  matches: readonly TermMatches[];
  filters: Filters;
  admits: (candidate: Pick<CandidateRecord, 'recordNumber' | 'parts'>) => boolean;
  requestsLeft: () => number;
  signal?: AbortSignal | undefined;
}

/** Longer queries are cut: the page on quotations compares whole paragraphs. */
const MAX_LENGTH = 200;
const TEXTS = 3;

export async function findSuggestions(options: SuggestionOptions): Promise<Suggestions> {
  const { source, query, matches, admits } = options;
  return { shorter: shorterQueries(source.pointer, query, matches, admits), near: await findNear(options) };
}

function findNear({ source, query, filters, admits, requestsLeft, signal }: SuggestionOptions): Promise<NearPassage[]> {
  return findNearIn(source, query, filters, signal, (text, isExplained) =>
    nearTexts(source, text, {
      requests: requestsLeft(),
      texts: TEXTS,
      // Parts are those of blocks, below.
      admits: (recordNumber) => admits({ recordNumber, parts: -1 }),
      needsGrams: () => !isExplained(),
      signal,
    }),
  );
}

/**
 * Compares the query with texts, read in rounds until one explains it. The terms in sequence are the quotation: who copies one
 * may copy white space.
 */
export async function findNearIn(
  source: Pick<IndexSource, 'variants'>,
  query: Query,
  filters: Filters,
  signal: AbortSignal | undefined,
  read: (text: string, isExplained: () => boolean) => AsyncIterable<NearText[]>,
): Promise<NearPassage[]> {
  const typed = query.terms.map(({ raw }) => raw).join(' ');
  const quotation = quotationOf(typed, await source.variants(typed, signal));
  const text = quotation.text.slice(0, MAX_LENGTH);
  const matches: NearMatch[] = [];
  const isExplained = (): boolean => matches.some(({ errors }) => errors <= enoughErrors(text.length));
  let isFirst = true;
  for await (const texts of read(text, isExplained)) {
    const found = texts
      .map(({ record }) => nearMatch(foldText(record), text, maxErrors(text.length)))
      .filter((match) => match !== null)
      .filter((match) => !isNarrowed(filters) || beginsIn(match, filters));
    matches.push(...found);
    if (isFirst ? found.some((match) => isSource(match, text.length)) : isExplained()) break;
    isFirst = false;
  }
  matches.sort((a, b) => a.errors - b.errors);
  const best = matches.filter(({ record }, i) => matches.findIndex((other) => other.record.id === record.id) === i);
  return best.map((match) => nearPassage(match, quotation));
}

/** Whether this is surely what was quoted. Errors at an end may be another text's beginning or end. */
function isSource({ errors, differences }: NearMatch, length: number): boolean {
  return (
    errors <= enoughErrors(length) && differences.every(({ query: [start, end] }) => start > 1 && end < length - 1)
  );
}

function beginsIn(match: NearMatch, filters: Filters): boolean {
  const block = match.paragraph.blocks[firstBlock(match)];
  return block !== undefined && admitsBlock(block, filters);
}
