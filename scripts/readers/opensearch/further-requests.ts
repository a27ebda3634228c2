import { NAMES_FORMAT } from '../../../src/search/format/layout.ts';
import type { SearchRecord } from '../../../src/search/format/search-record.ts';
import { NO_FILTERS } from '../../../src/search/read/filter.ts';
import type { SearchRequest } from '../../../src/search/read/search-request.ts';
import { openSource, type ReadFile } from '../../../src/search/read/source.ts';
import { SearchServer } from '../../../src/search/server/search-server.ts';
import { searchRelatedOnServer } from '../../../src/search/server/server-related.ts';
import { ServerSearch } from '../../../src/search/server/server-search.ts';
import { checkQuotationOnServer } from '../../../src/search/server/server-suggestions.ts';

/**
 * What the comparison of random queries leaves out: the longest queries, near passages, quotations and the related mode.
 * Returns what is wrong.
 */
export async function checkFurtherRequests(
  records: readonly SearchRecord[],
  address: string,
  readNames: ReadFile,
): Promise<string[]> {
  const server = new SearchServer(address);
  const names = await openSource(readNames, NAMES_FORMAT);
  const search = new ServerSearch(server, readNames);
  const report = records.find(({ type, paragraphs }) => type === 'report' && paragraphs.length > 20);
  const paragraphs = report?.paragraphs.map(({ blocks }) => blocks.map(({ text }) => text).join('')) ?? [];
  const longest = paragraphs.reduce((a, b) => (b.length > a.length ? b : a), '').slice(0, 2_000);
  const faults: string[] = [];
  const expect = (name: string, holds: boolean): void => {
    if (!holds) faults.push(name);
  };

  const whole = await search.search(requestOf(`"${longest.replace(/["“”＂]/g, '')}"`));
  expect(
    `a paragraph of ${longest.length} characters`,
    whole.state.hits.some(({ record }) => record.id === report?.id),
  );
  // Each within one paragraph, where a term has to be.
  const terms = paragraphs
    .flatMap((text) => Array.from({ length: Math.floor(text.length / 7) }, (_, i) => text.slice(i * 7, i * 7 + 4)))
    .slice(0, 50);
  const many = await search.search(requestOf(terms.map((term) => `"${term.replace(/["“”＂]/g, '')}"`).join(' ')));
  expect(
    '50 terms',
    many.state.hits.some(({ record }) => record.id === report?.id),
  );

  const wrong = `${longest.slice(0, 20)}龘${longest.slice(21, 40)}`;
  const none = await search.search(requestOf(`"${wrong.replace(/["“”＂]/g, '')}"`));
  const { near } = (await none.suggestions?.()) ?? { near: [] };
  expect(
    'a near passage',
    near.some(({ errors }) => errors === 1),
  );
  const dropped = await search.search(requestOf(`${longest.slice(0, 4)} 龘龘龘`));
  const { shorter } = (await dropped.suggestions?.()) ?? { shorter: [] };
  expect('a shorter query', shorter.length === 1);

  const { verdict } = await checkQuotationOnServer(server, names, longest.slice(0, 60));
  expect('a quotation', verdict === 'verbatim');
  const related = await searchRelatedOnServer(server, names, requestOf(`怎样${longest.slice(0, 8)}`));
  const facets = await related.facets();
  expect('the related mode', related.state.hits.length > 0);
  expect(
    'its counts',
    (facets.kind.size > 0 || facets.region.size > 0) && sumOf(related.types) === related.state.count,
  );
  const absent = await searchRelatedOnServer(server, names, requestOf('龘龘龘'));
  expect('the related mode for what occurs nowhere', absent.state.count === 0 && !absent.state.hasMore);
  return faults;
}

function requestOf(text: string): SearchRequest {
  return { text, sort: 'relevance', filters: NO_FILTERS };
}

function sumOf(types: ReadonlyMap<unknown, { count: number }>): number {
  return [...types.values()].reduce((sum, { count }) => sum + count, 0);
}
