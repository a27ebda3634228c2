/** Reads whole texts, so that every count of a search is exact. Loaded after the first results. */

import type { Query } from '../format/query.ts';
import { FULL_TEXTS, PARTS, STANCES } from '../format/search-record.ts';
import type { CandidateRecord } from './candidates.ts';
import { allChunks } from './chunk-plan.ts';
import { bitOf, type Filters, type FilterTest, isNarrowed } from './filter.ts';
import type { IndexSource } from './source.ts';
import { type TextValues, textValues } from './text-values.ts';

/** What texts have shown, by record number. */
export interface Decisions {
  /** Do not match with the part and stance of the filters. */
  rejected: Set<number>;
  confirmed: Set<number>;
  /** Of texts read as a whole. */
  values: Map<number, TextValues>;
}

interface WholeTextOptions {
  source: IndexSource;
  query: Query;
  filters: Filters;
  test: FilterTest;
  /** Whether counts by part and stance are to be exact, too. */
  byBlock: boolean;
  signal: AbortSignal | undefined;
}

/** Loads `readWholeTexts`. */
export type LoadWholeTexts = () => Promise<{ readWholeTexts: typeof readWholeTexts }>;

/** Reads all text of these candidates that may change a count, and decides by it. */
export async function readWholeTexts(
  candidates: readonly CandidateRecord[],
  decisions: Decisions,
  { source, query, filters, test, byBlock, signal }: WholeTextOptions,
): Promise<void> {
  const open = candidates.filter((candidate) => !isSettled(candidate, decisions, filters, byBlock, test));
  await Promise.all(
    open.map(async (candidate) => {
      const { recordNumber } = candidate;
      const record = await source.record(recordNumber, allChunks(candidate), signal);
      const values = textValues(record, query, filters);
      decisions.values.set(recordNumber, values);
      (matches(values, filters) ? decisions.confirmed : decisions.rejected).add(recordNumber);
    }),
  );
}

/** Whether its text can change no count. */
function isSettled(
  { recordNumber, certain, chunks }: CandidateRecord,
  { rejected, confirmed, values }: Decisions,
  filters: Filters,
  byBlock: boolean,
  test: FilterTest,
): boolean {
  if (values.has(recordNumber)) return true;
  const narrowed = isNarrowed(filters);
  const isRejected = rejected.has(recordNumber);
  // A text that only part or stance rule out may still be one of the results without filters.
  const isDecided = confirmed.has(recordNumber) || (narrowed ? isRejected && certain : isRejected || certain);
  if (!isDecided || !byBlock) return isDecided;
  if (narrowed) return false;
  // Only full texts have parts and stances, and with these filters every term must occur in the text.
  const type = test.type(recordNumber);
  const hasBlocks = type !== null && FULL_TEXTS.includes(type) && chunks.every((bits) => bits !== 0);
  if (!hasBlocks) values.set(recordNumber, { matches: !isRejected, parts: 0, stances: 0 });
  return !hasBlocks || isRejected;
}

function matches({ matches, parts, stances }: TextValues, { part, stance }: Filters): boolean {
  if (part !== null) return (parts & bitOf(PARTS, part)) !== 0;
  return stance === null ? matches : (stances & bitOf(STANCES, stance)) !== 0;
}
