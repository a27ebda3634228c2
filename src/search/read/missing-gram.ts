import type { BundledRecord } from '../format/bundle.ts';
import { foldText, nearMatch } from './near/near-match.ts';
import { maxErrors } from './near/tolerance.ts';
import type { IndexSource } from './source.ts';
import type { RequestBudget } from './verifier.ts';

/**
 * The numbers of the records that may contain a long term, given a record that lacks it: those with a trigram that this one lacks. Null
 * if that cannot be told.
 */
export async function recordsLeft(
  source: IndexSource,
  without: BundledRecord,
  term: string,
  budget: RequestBudget,
  signal?: AbortSignal,
): Promise<Set<number> | null> {
  const gram = missingGram(without, term);
  if (gram === null || !budget.take(1)) return null;
  const { units } = await source.postings(gram, signal);
  return new Set([...units].map((unit) => unit % source.pointer.documents));
}

/**
 * A trigram of a long term that a text lacks where it comes closest to the term; null if nothing comes close. Only some
 * trigrams of a long term are looked up: this one rules out all candidates that differ at the same place.
 */
function missingGram(record: BundledRecord, term: string): string | null {
  const match = nearMatch(foldText(record), term, maxErrors(term.length));
  const [first] = match?.differences ?? [];
  if (first === undefined) return null;
  const offset = Math.max(0, Math.min(first.query[0] - 1, term.length - 3));
  return term.slice(offset, offset + 3);
}
