import { gramLimit } from '../../../src/search/format/grams.ts';
import { FORMAT } from '../../../src/search/format/layout.ts';
import { parseQuery, type Query } from '../../../src/search/format/query.ts';
import { findCandidates } from '../../../src/search/read/candidates.ts';
import { ExactSearch } from '../../../src/search/read/exact-search.ts';
import { FilterTest, isNarrowed } from '../../../src/search/read/filter.ts';
import type { SearchResults } from '../../../src/search/read/hit.ts';
import { findNamedPlace } from '../../../src/search/read/named-place.ts';
import { candidateOrder } from '../../../src/search/read/rank.ts';
import type { SearchRequest } from '../../../src/search/read/search-request.ts';
import { type IndexSource, openSource, type ReadFile } from '../../../src/search/read/source.ts';
import { matchTerm } from '../../../src/search/read/term-matches.ts';
import { SearchServer } from '../../../src/search/server/search-server.ts';
import { ServerSearch } from '../../../src/search/server/server-search.ts';
import { countingFetch } from './counting-fetch.ts';
import type { Expected } from './expected.ts';

export interface Engines {
  readStatic: ReadFile;
  readNames: ReadFile;
  /** Address of the index. */
  server: string;
}

/** Larger results are compared by their count and the first ten: reading each text would take hours. */
const MAX_LISTED = 200;
const MAX_SHOWN = 10;

const places = () => import('../../../src/search/read/place-query.ts');

/** Compares both engines with `includes()` and prints what differs. Returns the exit code. */
export async function compareAll(
  requests: readonly SearchRequest[],
  expected: Expected,
  engines: Engines,
): Promise<number> {
  const [files, server] = [new Measured('static files'), new Measured('OpenSearch')];
  let listed = 0;
  let faults = 0;
  for (const request of requests) {
    const { found, order } = await reference(request, expected, engines.readStatic);
    const ofFiles = await files.run(async (count) => searchStatic(request, engines.readStatic, count));
    const ofServer = await server.run(async (count) => searchServer(request, engines, count));
    const isListed = found.length <= MAX_LISTED;
    if (isListed) listed += 1;
    for (const [name, results, first] of [
      ['static files', ofFiles, isOneGram(request) ? order : null],
      ['OpenSearch', ofServer, order],
    ] as const) {
      const faultsOfOne = await faultsIn(results, found, first, isListed);
      for (const fault of faultsOfOne) console.log(`  ! ${name}: ${fault}: ${JSON.stringify(request)}`);
      faults += faultsOfOne.length;
    }
    for (const fault of await countFaults(ofServer, ofFiles, request)) {
      console.log(`  ! OpenSearch: ${fault}: ${JSON.stringify(request)}`);
      faults += 1;
    }
  }
  console.log(`${requests.length} queries, ${listed} compared document by document, the others by count and first ten`);
  for (const measured of [files, server]) console.log(measured.summary());
  console.log(faults === 0 ? 'no difference' : `${faults} differences`);
  return faults === 0 ? 0 : 1;
}

/**
 * The documents that must be found, and the first ten in the order of read/rank.ts, with what the texts say of terms in one
 * paragraph.
 */
async function reference(
  request: SearchRequest,
  expected: Expected,
  read: ReadFile,
): Promise<{ found: string[]; order: string[] }> {
  const together = expected.find(request);
  const found = [...together.keys()].map((number) => expected.idOf(number)).sort();
  const source = await openSource(read, FORMAT);
  const { query } = await simplified(request, read);
  if (query.terms.length === 0) return { found, order: [] };
  const all = [...query.terms, ...query.excluded];
  // Of long terms, files may look up the trigrams that cost least: not so here, because the server knows no costs.
  const evenly = { postings: (gram: string) => source.postings(gram), weight: () => 0 } as unknown as IndexSource;
  const matches = await Promise.all(all.map(({ text }) => matchTerm(evenly, text, gramLimit(text.length, all.length))));
  const candidates = findCandidates(
    source.pointer,
    matches.slice(0, query.terms.length),
    matches.slice(query.terms.length),
  );
  const test = new FilterTest(source.pointer, await source.filters());
  const place = request.sort === 'relevance' ? await findNamedPlace(source, query, places) : null;
  const order = candidates
    .filter(({ recordNumber }) => together.has(recordNumber))
    .map((candidate) => ({ ...candidate, near: together.get(candidate.recordNumber) ?? false }))
    .sort(candidateOrder(request.sort, test, place))
    .slice(0, MAX_SHOWN)
    .map(({ recordNumber }) => expected.idOf(recordNumber));
  return { found, order };
}

/** Of a longer term, files may take other grams for headings and frequency; of several, they order what they have read. */
function isOneGram({ text }: SearchRequest): boolean {
  const { terms } = parseQuery(text);
  return terms.length === 1 && (terms[0]?.text.length ?? 0) <= 3;
}

async function simplified(request: SearchRequest, read: ReadFile): Promise<{ query: Query }> {
  return (await new ExactSearch(read).search(request)).state;
}

async function faultsIn(
  results: SearchResults,
  found: readonly string[],
  order: readonly string[] | null,
  isListed: boolean,
): Promise<string[]> {
  const { hits, hasMore } = results.state;
  const first = hits.slice(0, MAX_SHOWN).map(({ record }) => record.id);
  // A first page of files may be shorter: its requests are limited.
  const isComplete = !hasMore || first.length === MAX_SHOWN;
  const faults: string[] = [];
  if (order !== null && first.join() !== order.slice(0, isComplete ? MAX_SHOWN : first.length).join())
    faults.push(`first ten ${first.join()} instead of ${order.join()}`);
  if (isListed) {
    const shown = await allIds(results);
    if (shown.join() !== found.join()) faults.push(`${shown.length} documents instead of ${found.length}`);
  }
  const { count, exact } = results.state;
  if (exact ? count !== found.length : count < found.length) faults.push(`counts ${count} instead of ${found.length}`);
  return faults;
}

/** Types and filters count alike, as far as files know them without reading all texts. */
async function countFaults(
  ofServer: SearchResults,
  ofFiles: SearchResults,
  { filters }: SearchRequest,
): Promise<string[]> {
  const [own, theirs] = await Promise.all([ofServer.facets(), ofFiles.facets()]);
  const [total, totalOfFiles] = [ofServer.unfiltered, ofFiles.unfiltered];
  const faults = totalOfFiles.exact && total.count !== totalOfFiles.count ? [`${total.count} without filters`] : [];
  if (isNarrowed(filters) || !ofFiles.state.exact) return faults;
  for (const [name, facet] of [
    ['region', 'region'],
    ['years', 'year'],
    ['kind', 'kind'],
  ] as const)
    if (theirs.exact.has(name) && listed(own[facet]) !== listed(theirs[facet])) faults.push(`counts by ${facet}`);
  const types = [ofServer, ofFiles].map((results) =>
    listed(new Map([...results.types].map(([type, { count }]) => [type, count]))),
  );
  if ([...ofFiles.types.values()].every(({ exact }) => exact) && types[0] !== types[1]) faults.push('counts by type');
  return faults;
}

function listed(counts: ReadonlyMap<unknown, number>): string {
  return [...counts]
    .map(([value, count]) => `${value}: ${count}`)
    .sort()
    .join();
}

async function allIds(results: SearchResults): Promise<string[]> {
  while (results.state.hasMore) await results.more();
  return results.state.hits.map(({ record }) => record.id).sort();
}

async function searchStatic(request: SearchRequest, read: ReadFile, count: (bytes: number) => void) {
  const counting: ReadFile = async (path) => {
    const bytes = await read(path);
    count(bytes.length);
    return bytes;
  };
  return new ExactSearch(counting, { places }).search(request);
}

async function searchServer(request: SearchRequest, { server, readNames }: Engines, count: (bytes: number) => void) {
  const counting: ReadFile = async (path) => {
    const bytes = await readNames(path);
    count(bytes.length);
    return bytes;
  };
  return new ServerSearch(new SearchServer(server, countingFetch(count)), counting, { places }).search(request);
}

/** Times, bytes and requests of the first page of cold searches. */
class Measured {
  readonly #name: string;
  readonly #times: number[] = [];
  readonly #bytes: number[] = [];
  readonly #requests: number[] = [];

  constructor(name: string) {
    this.#name = name;
  }

  async run<T>(search: (count: (bytes: number) => void) => Promise<T>): Promise<T> {
    const sizes: number[] = [];
    const started = performance.now();
    const result = await search((bytes) => sizes.push(bytes));
    this.#times.push(performance.now() - started);
    this.#bytes.push(sizes.reduce((sum, size) => sum + size, 0));
    this.#requests.push(sizes.length);
    return result;
  }

  summary(): string {
    const [times, bytes, requests] = [this.#times, this.#bytes, this.#requests].map((values) => {
      const sorted = values.toSorted((a, b) => a - b);
      return [0.5, 0.95].map((share) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
    }) as [number[], number[], number[]];
    const shown = (values: number[], unit: number): string =>
      values.map((value) => (value / unit).toFixed(0)).join(' / ');
    return `${this.#name}: p50 / p95 ${shown(times, 1)} ms, ${shown(bytes, 1000)} kB, ${shown(requests, 1)} requests`;
  }
}
