/** Answers queries with related texts, from the exact index: any of the words, in any order, ranked. */

import { parseQuery, type Query, simplifyQuery } from '../../format/query.ts';
import { FilterTest, tableFor } from '../filter.ts';
import type { SearchResults } from '../hit.ts';
import type { SearchControl, SearchRequest } from '../search-request.ts';
import type { IndexSource } from '../source.ts';
import { isTraditional } from '../traditional.ts';
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

/** Reads the table of traditional characters only if needed: a gram with such a character occurs nowhere. */
async function readGrams(source: IndexSource, query: Query, signal?: AbortSignal): Promise<WeightedGram[]> {
  const typed = query.terms.some(({ text }) => isTraditional(text)) ? null : await read(query);
  if (typed?.every(({ weight }) => weight > 0)) return typed;
  const simplified = simplifyQuery(query, await source.variants(signal));
  const changed = simplified.terms.some(({ text }, i) => text !== query.terms[i]?.text);
  return typed === null || changed ? read(simplified) : typed;

  function read(from: Query): Promise<WeightedGram[]> {
    const grams = relatedGrams(from);
    const { documents } = source.pointer;
    return Promise.all(grams.map(async (gram) => weightedGram(gram, await source.postings(gram, signal), documents)));
  }
}
