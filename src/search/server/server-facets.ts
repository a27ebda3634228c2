/** How many records have each value of a filter, by the search server. */

import { GROUP_OF, PARTS, STANCES, type TypeGroup } from '../format/search-record.ts';
import type { Facets, TypeCounts } from '../read/facets.ts';
import { type FilterName, type Filters, isNarrowed } from '../read/filter.ts';
import { admitted, all, type Clause, type Within } from './clauses.ts';
import type { Aggregation, ServerAnswer, ServerRequest } from './search-server.ts';

/** More than there are divisions, years or kinds of issuers. */
const MAX_VALUES = 5_000;

/** `found`: finds the records before filters. A filter does not apply to its own counts. */
export function facetRequest(found: Clause, within: Within, filters: Filters): ServerRequest {
  const under = (name: FilterName, values: object): object => {
    return { filter: admitted(filters, within, name), aggs: { values } };
  };
  const eachOf = (names: readonly string[], clause: (name: string) => Clause): object => {
    return { filters: { filters: Object.fromEntries(names.map((name) => [name, clause(name)])) } };
  };
  const provinces = filters.region === null ? { include: '[0-9]{2}0000' } : {};
  const { part, stance } = filters;
  return {
    query: found,
    size: 0,
    aggs: {
      region: under('region', { terms: { field: 'regions', size: MAX_VALUES, ...provinces } }),
      year: under('years', { terms: { field: 'year', size: MAX_VALUES } }),
      kind: under('kind', { terms: { field: 'kind', size: MAX_VALUES } }),
      part: under(
        'part',
        eachOf(PARTS, (name) => all(within({ part: name, stance }))),
      ),
      stance: under(
        'stance',
        eachOf(STANCES, (name) => all(within({ part, stance: name }))),
      ),
    },
  };
}

export function facetsOf({ aggregations }: ServerAnswer, filters: Filters): Facets {
  const { region, year, kind, part, stance } = aggregations;
  return {
    ...{ region: bucketsOf(region), kind: bucketsOf(kind), part: bucketsOf(part), stance: bucketsOf(stance) },
    year: new Map([...bucketsOf(year)].map(([value, count]) => [Number(value), count])),
    // Part and stance are those of blocks, of which the server knows the paragraphs.
    exact: new Set(isNarrowed(filters) ? [] : ['region', 'years', 'kind']),
  };
}

/** Part of the request for results: records by type, and all before filters. */
export function typeAggregations(within: Within, filters: Filters): Record<string, object> {
  const size = Object.keys(GROUP_OF).length;
  return {
    types: { filter: admitted(filters, within, 'type'), aggs: { values: { terms: { field: 'group', size } } } },
    unfiltered: { filter: { match_all: {} } },
  };
}

export function typesOf({ aggregations }: ServerAnswer, filters: Filters): TypeCounts {
  const exact = !isNarrowed(filters);
  return new Map([...bucketsOf(aggregations.types)].map(([group, count]) => [group as TypeGroup, { count, exact }]));
}

function bucketsOf(aggregation: Aggregation | undefined): Map<string, number> {
  return aggregation?.buckets ?? new Map();
}
