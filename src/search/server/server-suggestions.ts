/** What to offer in place of results, from a search server: shorter queries and near passages. */

import type { Query } from '../format/query.ts';
import { type Filters, isNarrowed, NO_FILTERS } from '../read/filter.ts';
import type { QuotationCheck } from '../read/near/check-quotation.ts';
import { MAX_TERMS, type ShorterQuery } from '../read/shorter-queries.ts';
import type { IndexSource } from '../read/source.ts';
import { checkQuotation, findNearIn, type Suggestions } from '../read/suggestions.ts';
import { admitted, all, termsWithin } from './clauses.ts';
import { foundBy } from './found-by.ts';
import type { SearchServer } from './search-server.ts';
import { nearTextsOf } from './server-near-texts.ts';

/** `names`: the site's tables, for traditional characters. @throws SearchError, or the reason of `signal` */
export async function suggestFromServer(
  server: SearchServer,
  names: IndexSource,
  query: Query,
  filters: Filters,
  signal?: AbortSignal,
): Promise<Suggestions> {
  const [shorter, near] = await Promise.all([
    shorterQueries(server, query, filters, signal),
    findNearIn(names, query, filters, signal, (text) => nearTextsOf(server, text, filters, signal)),
  ]);
  return { shorter, near };
}

/** The query without one of its terms, for each that then has results. */
async function shorterQueries(
  server: SearchServer,
  query: Query,
  filters: Filters,
  signal?: AbortSignal,
): Promise<ShorterQuery[]> {
  if (query.terms.length < 2 || query.terms.length > MAX_TERMS) return [];
  const shorter = query.terms.map((dropped) => {
    return { dropped, query: { ...query, terms: query.terms.filter((term) => term !== dropped) } };
  });
  const clauses = shorter.map(({ query: rest }) =>
    all([foundBy(rest), admitted(filters, termsWithin(rest.terms.map(({ text }) => text)))]),
  );
  const { aggregations } = await server.search(
    {
      query: { match_all: {} },
      size: 0,
      aggs: Object.fromEntries(clauses.map((filter, i) => [`${i}`, { filter }])),
    },
    signal,
  );
  return shorter
    .map((one, i) => ({ ...one, count: aggregations[`${i}`]?.count ?? 0, exact: !isNarrowed(filters) }))
    .filter(({ count }) => count > 0);
}

/** Compares a quotation with the archive. @throws SearchError, or the reason of `signal` */
export function checkQuotationOnServer(
  server: SearchServer,
  names: IndexSource,
  typed: string,
  signal?: AbortSignal,
): Promise<QuotationCheck> {
  return checkQuotation(names, typed, signal, (text) => {
    names.requests += 1;
    return nearTextsOf(server, text, NO_FILTERS, signal);
  });
}
