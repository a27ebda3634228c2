/** Answers queries with related texts from a search server: any of the words, in any order, ranked. */

import { parseQuery } from '../format/query.ts';
import { matchRelated } from '../read/related/match-related.ts';
import { type GramWeight, gramWeight, RELATED } from '../read/related/rank-related.ts';
import { relatedGrams } from '../read/related/related-grams.ts';
import type { SearchControl, SearchRequest } from '../read/search-request.ts';
import type { IndexSource } from '../read/source.ts';
import type { SearchServer, ServerRequest } from './ask-server.ts';
import { admitted, any, anywhere, type Clause, inField, inParagraph, type Within } from './clauses.ts';
import { facetRequest, typeAggregations } from './server-facets.ts';
import { ServerResults } from './server-results.ts';
import { simplified } from './simplified.ts';

/**
 * Ranks by the best paragraph and the names, where files have chunks. `names`: the site's tables.
 * @throws SearchError, or the reason of the signal
 */
export async function searchRelatedOnServer(
  server: SearchServer,
  names: IndexSource,
  { text, filters, sort }: SearchRequest,
  { signal }: SearchControl = {},
): Promise<ServerResults> {
  const query = await simplified(names, parseQuery(text), signal);
  const grams = await weigh(server, relatedGrams(query), signal);
  const found = related(grams);
  const { maxScore } = await server.search({ query: found, size: 1, sort: [{ _score: 'desc' }] }, signal);
  const least: Pick<ServerRequest, 'min_score'> = { min_score: RELATED * (maxScore ?? 0) };
  const within: Within = (narrowing) => [
    inParagraph([any(grams.map(({ gram }) => inField('paragraphs.text', gram)))], narrowing),
  ];
  const results = new ServerResults({
    ...{ server, filters },
    ask: {
      query: found,
      ...least,
      post_filter: admitted(filters, within),
      sort: [sort === 'newest' ? { year: 'desc' } : { _score: 'desc' }, { number: 'asc' }],
      aggs: typeAggregations(within, filters),
    },
    facets: { ...facetRequest(found, within, filters), ...least },
    match: (record, passages) => matchRelated(record, grams, filters, passages)?.hit ?? null,
  });
  await results.more(signal);
  return results;
}

/** The grams that occur, with how rare they are. */
async function weigh(server: SearchServer, grams: readonly string[], signal?: AbortSignal): Promise<GramWeight[]> {
  const aggs = Object.fromEntries(grams.map((gram, i) => [`${i}`, { filter: anywhere(gram) }]));
  const { total, aggregations } = await server.search({ query: { match_all: {} }, size: 0, aggs }, signal);
  return grams
    .map((gram, i) => ({ gram, weight: gramWeight(aggregations[`${i}`]?.count ?? 0, total) }))
    .filter(({ weight }) => weight > 0);
}

function related(grams: readonly GramWeight[]): Clause {
  const inBest = grams.map(({ gram, weight }) => weighing(inField('paragraphs.text', gram), weight));
  const inNames = grams.map(({ gram, weight }) =>
    weighing(any([inField('title', gram), inField('names', gram)]), weight),
  );
  return any([{ nested: { path: 'paragraphs', score_mode: 'max', query: any(inBest) } }, ...inNames]);
}

function weighing(filter: Clause, boost: number): Clause {
  return { constant_score: { filter, boost } };
}
