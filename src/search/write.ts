/** Writes everything that the search page reads: the exact index and the related one. */

import { type ExactOptions, type ExactSummary, writeExact } from './build/exact.ts';
import { type RelatedSummary, writeRelated } from './build/related.ts';
import type { SearchRecord } from './search-record.ts';

export type SearchOptions = ExactOptions;

export interface SearchSummary {
  exact: ExactSummary;
  related: RelatedSummary;
}

/**
 * Writes `<outDir>/search-index/` (layout.ts) and `<outDir>/pagefind/`. The same documents, in any order, give the same
 * bytes.
 * @throws Error if the documents contradict each other, or if the index needs more files than `options.maxFiles`.
 */
export async function writeSearch(
  documents: Iterable<SearchRecord>,
  outDir: string,
  options: SearchOptions = {},
): Promise<SearchSummary> {
  const all = [...documents];
  const [exact, related] = await Promise.all([writeExact(all, outDir, options), writeRelated(all, outDir)]);
  return { exact, related };
}
