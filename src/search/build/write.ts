/** Writes the exact and the related index. */

import type { SearchRecord } from '../format/search-record.ts';
import { type ExactOptions, type ExactSummary, writeExact } from './write-exact.ts';
import { type RelatedSummary, writeRelated } from './write-related.ts';

export type SearchOptions = ExactOptions;

export interface SearchSummary {
  exact: ExactSummary;
  related: RelatedSummary;
}

/**
 * Writes `<outDir>/search-index/` and `<outDir>/pagefind/`. The bytes do not depend on the order of `records`.
 * @throws Error if two records share an id, or if `options.maxFiles` is too low.
 */
export async function writeSearch(
  records: Iterable<SearchRecord>,
  outDir: string,
  options: SearchOptions = {},
): Promise<SearchSummary> {
  const all = [...records];
  const [exact, related] = await Promise.all([writeExact(all, outDir, options), writeRelated(all, outDir)]);
  return { exact, related };
}
