/** Answers queries with related texts from a search server: any of the words, in any order, ranked. */

import { parseQuery } from '../format/query.ts';
import { matchRelated } from '../read/related/match-related.ts';
import { type GramWeight, gramWeight, RELATED } from '../read/related/rank-related.ts';
import { relatedGrams } from '../read/related/related-grams.ts';
import type { SearchControl, SearchRequest } from '../read/search-request.ts';
import type { IndexSource } from '../read/source.ts';
import { admitted, any, anywhere, type Clause, inField, inParagraph, type Within } from './clauses.ts';
import type { SearchServer, ServerRequest } from './search-server.ts';
import { facetRequest, typeAggregations } from './server-facets.ts';
import { ServerResults } from './server-results.ts';
import { simplified } from './simplified.ts';

/**
 * Ranks by paragraphs, where files have chunks. `names`: the site's tables.
 * @throws SearchError, or the reason of the signal
 */
export async function searchRelatedOnServer(
  server: SearchServer,
  names: IndexSource,
  { text, filters, sort }: SearchRequest,
  { signal }: SearchControl = {},
): Promise<ServerResults> {
  const query = await simplified(names, parseQuery(text), signal);
  const grams = await weigh(
    server,
    // Halves of surrogate pairs are no text to the server.
    relatedGrams(query).filter((gram) => gram.isWellFormed()),
    signal,
  );
  const found = related(grams);
  const { maxScore } = await server.search({ query: found, size: 1, sort: [{ _score: 'desc' }] }, signal);
  const least: Pick<ServerRequest, 'min_score'> = { min_score: RELATED * (maxScore ?? 0) };
  const within: Within = (narrowing) => [
    inParagraph([any(grams.map(({ gram }) => inField('paragraphs.text', gram)))], narrowing),
  ];
  const results = new ServerResults({
    ...{ server, filters },
    list: {
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

/** Share of a record's score for grams anywhere in it: a place in the names, its topic in a paragraph. */
const ANYWHERE = 0.25;

/** No gram counts twice: by the best paragraph or the names, whichever has more, and for a smaller part by the whole. */
function related(grams: readonly GramWeight[]): Clause {
  const weighed = (share: number, clause: (gram: string) => Clause): Clause =>
    any(grams.map(({ gram, weight }) => ({ constant_score: { filter: clause(gram), boost: share * weight } })));
  const inBest = {
    nested: {
      path: 'paragraphs',
      score_mode: 'max',
      query: weighed(1 - ANYWHERE, (gram) => inField('paragraphs.text', gram)),
    },
  };
  const inNames = weighed(1 - ANYWHERE, (gram) => any([inField('title', gram), inField('names', gram)]));
  return any([weighed(ANYWHERE, anywhere), { dis_max: { queries: [inBest, inNames] } }]);
}
