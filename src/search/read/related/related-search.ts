/** Answers queries with related texts, from the exact index: any of the words, in any order, ranked. */

import { parseQuery, type Query, simplifyQuery } from '../../format/query.ts';
import { FilterTest, tableFor } from '../filter.ts';
import type { SearchResults } from '../hit.ts';
import type { SearchControl, SearchRequest } from '../search-request.ts';
import type { IndexSource } from '../source.ts';
import { rankRelated, type WeightedGram, weightedGram } from './rank-related.ts';
import { relatedGrams } from './related-grams.ts';
import { RelatedResultList } from './related-result-list.ts';

/** @throws SearchError, or the reason of the signal */
export async function searchRelated(
  source: IndexSource,
  request: SearchRequest,
  { signal }: SearchControl = {},
): Promise<SearchResults> {
  const grams = await readGrams(source, parseQuery(request.text), signal);
  const ranked = rankRelated(grams, source.pointer.documents);
  const test = new FilterTest(source.pointer, await tableFor(request.filters, source, signal));
  const list = new RelatedResultList({ source, request, grams, ranked, test });
  await list.more(signal);
  return list;
}

/** Of the simplified query: the folded archive has no traditional character of the table. */
async function readGrams(source: IndexSource, typed: Query, signal?: AbortSignal): Promise<WeightedGram[]> {
  const variants = await source.variants(typed.terms.map(({ raw }) => raw).join(' '), signal);
  const grams = relatedGrams(simplifyQuery(typed, variants));
  const { documents } = source.pointer;
  return Promise.all(grams.map(async (gram) => weightedGram(gram, await source.postings(gram, signal), documents)));
}
