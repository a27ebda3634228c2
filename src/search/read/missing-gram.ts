import type { BundledRecord } from '../format/bundle.ts';
import { foldText, nearMatch } from './near/near-match.ts';
import { maxErrors } from './near/tolerance.ts';

/**
 * A trigram of a long term that a text lacks where it comes closest to the term; null if nothing comes close. Only some
 * trigrams of a long term are looked up: this one rules out all candidates that differ at the same place.
 */
export function missingGram(record: BundledRecord, term: string): string | null {
  const match = nearMatch(foldText(record), term, maxErrors(term.length));
  const [first] = match?.differences ?? [];
  if (first === undefined) return null;
  const offset = Math.max(0, Math.min(first.query[0] - 1, term.length - 3));
  return term.slice(offset, offset + 3);
}
