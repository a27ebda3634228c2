import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ExactSearch } from '../../../src/search/read/exact-search.ts';
import { NO_FILTERS } from '../../../src/search/read/filter.ts';
import { spread } from '../measure/folder.ts';
import { drawQueries } from '../search/queries.ts';
import { idsWith, sampleParagraphs } from './stored-texts.ts';

interface ColdQuery {
  kind: string;
  /** Records that match by definition; null if it was not checked. */
  expected: Set<string> | null;
  count: number;
  /** All results, or the first hundred. */
  found: string[];
  bytes: number;
  requests: number;
  milliseconds: number;
}

/** Results that are read on to the end; of more only the number is compared. */
const mostFollowed = 100;

/**
 * Runs cold queries over an index in a folder, with filters as the page offers them, and prints what each kind costs. Bytes and
 * requests are those of the index; the page with styles and scripts comes on top. Every fourth answer is compared with all texts.
 */
export async function runColdQueries(index: string, portions: readonly string[], count: number, seed: string) {
  const queries = drawQueries(sampleParagraphs(portions, 100), count, seed);
  const results: ColdQuery[] = [];
  for (const [i, { kind, text }] of queries.entries())
    results.push(await runCold(index, portions, kind, text, i % 4 === 0));
  print('all', results);
  for (const [kind, group] of Map.groupBy(results, (result) => result.kind)) print(kind, group);
  const checked = results.filter(({ expected }) => expected !== null);
  console.log(`compared with all texts: ${checked.length}, wrong: ${checked.filter(isWrong).length}`);
}

async function runCold(
  index: string,
  portions: readonly string[],
  kind: string,
  text: string,
  isChecked: boolean,
): Promise<ColdQuery> {
  const cost = { bytes: 0, requests: 0 };
  const read = async (path: string): Promise<Uint8Array> => {
    const bytes = new Uint8Array(await readFile(join(index, path)));
    cost.bytes += bytes.length;
    cost.requests += 1;
    return bytes;
  };
  const search = new ExactSearch(read, { places: () => import('../../../src/search/read/place-query.ts') });
  const started = performance.now();
  const list = await search.search({ text, filters: NO_FILTERS, sort: 'relevance' });
  const milliseconds = performance.now() - started;
  if (list.state.count > 0) await list.facets();
  const { bytes, requests } = cost;
  const terms = list.state.query.terms.map((term) => term.text);
  const expected = isChecked ? idsWith(portions, terms) : null;
  while (isChecked && list.state.hasMore && list.state.hits.length < mostFollowed) await list.more();
  const found = list.state.hits.map(({ record }) => record.id);
  return { kind, expected, count: list.state.count, found, bytes, requests, milliseconds };
}

function isWrong({ expected, count, found }: ColdQuery): boolean {
  if (expected === null) return false;
  const isComplete = expected.size > mostFollowed || found.length === expected.size;
  return count < expected.size || !isComplete || found.some((id) => !expected.has(id));
}

function print(kind: string, results: readonly ColdQuery[]): void {
  const column = (of: (result: ColdQuery) => number): string => {
    const { median, p95, max } = spread(results.map(of));
    return [median, p95, max].map(Math.round).join(' / ');
  };
  console.log(
    `${kind}: ${results.length} queries, KB ${column(({ bytes }) => bytes / 1024)}, requests ${column(({ requests }) => requests)}, ` +
      `ms ${column(({ milliseconds }) => milliseconds)}, matches ${column(({ count }) => count)}`,
  );
}
