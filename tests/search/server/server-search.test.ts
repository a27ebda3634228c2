import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { searchRecords } from '../../../src/search/build/records.ts';
import { writeExact } from '../../../src/search/build/write-exact.ts';
import { writeNames } from '../../../src/search/build/write-names.ts';
import { NAMES_FORMAT } from '../../../src/search/format/layout.ts';
import { parseQuery } from '../../../src/search/format/query.ts';
import { ExactSearch } from '../../../src/search/read/exact-search.ts';
import { type Filters, NO_FILTERS } from '../../../src/search/read/filter.ts';
import type { SearchResults } from '../../../src/search/read/hit.ts';
import type { NamedPlace } from '../../../src/search/read/named-place.ts';
import type { SearchError } from '../../../src/search/read/search-error.ts';
import type { SearchRequest } from '../../../src/search/read/search-request.ts';
import { openSource } from '../../../src/search/read/source.ts';
import { relevance } from '../../../src/search/server/relevance.ts';
import { SearchServer } from '../../../src/search/server/search-server.ts';
import { searchRelatedOnServer } from '../../../src/search/server/server-related.ts';
import { ServerSearch } from '../../../src/search/server/server-search.ts';
import { checkQuotationOnServer } from '../../../src/search/server/server-suggestions.ts';
import { foundingContent } from '../../archive/founding-content.ts';
import { blockOf, oddities, readerOf, recordOf, removeTemporaryFolders, temporaryFolder } from '../sample.ts';
import { FakeServer } from './fake-server.ts';

afterAll(removeTemporaryFolders);

// Of the regions those of one province: the fake server reads every document for each query.
const founding = searchRecords(foundingContent).filter(
  ({ type, regions }) => type !== 'region' || regions[0] === '440000',
);
const records = [...founding, ...oddities()];
const fake = new FakeServer(records);
const server = new SearchServer('https://search.example.org/fazhi', fake.fetch);
const places = () => import('../../../src/search/read/place-query.ts');
const names = temporaryFolder();
const files = temporaryFolder();
let ofServer: ServerSearch;
let ofFiles: ExactSearch;

beforeAll(async () => {
  writeNames(records, names);
  await writeExact(records, files);
  ofServer = new ServerSearch(server, readerOf(names), { places });
  ofFiles = new ExactSearch(readerOf(files), { places });
}, 120_000);

function requestOf(
  text: string,
  filters: Partial<Filters> = {},
  sort: SearchRequest['sort'] = 'relevance',
): SearchRequest {
  return { text, sort, filters: { ...NO_FILTERS, ...filters } };
}

async function allIds(results: SearchResults): Promise<string[]> {
  while (results.state.hasMore) await results.more();
  return results.state.hits.map(({ record }) => record.id);
}

const filters: Partial<Filters>[] = [
  {},
  { type: 'report' },
  { region: '440100' },
  { years: [2022, 2023] },
  { kind: 'office' },
  { part: 'problems' },
  { stance: 'gap' },
  { part: 'results', region: '440000' },
];

/** Runs of texts and titles, alone and together. */
const texts = records.flatMap(({ title, paragraphs }) => [
  title,
  ...paragraphs.flatMap(({ blocks }) => blocks.map(({ text }) => text)),
]);
const run = fc
  .tuple(fc.nat(texts.length - 1), fc.nat(), fc.integer({ min: 1, max: 30 }))
  .map(([which, position, length]) => {
    const start = position % Math.max(1, (texts[which]?.length ?? 0) - length);
    return `"${texts[which]
      ?.slice(start, start + length)
      .toWellFormed()
      .replace(/["“”＂]/gu, '')}"`;
  });
const queries = fc.oneof(
  { weight: 4, arbitrary: run },
  fc.tuple(run, run).map(([a, b]) => `${a} -${b}`),
  fc.tuple(run, run).map((both) => both.join(' ')),
);

describe('the same as the files', () => {
  test('two readings at once: no result twice, none missing', async () => {
    const request = requestOf('行政', { part: 'results' });
    const results = await ofServer.search(request);
    await Promise.all([results.verifyAll?.(true), results.more(), results.more()]);
    const ids = await allIds(results);
    expect(ids).toEqual(await allIds(await ofServer.search(request)));
    expect(new Set(ids).size).toBe(ids.length);
    expect(results.state).toMatchObject({ count: ids.length, exact: true });
  });

  test('a count that the server has exactly needs no text', async () => {
    let requests = 0;
    const counting: typeof fetch = (...request) => {
      requests += 1;
      return fake.fetch(...request);
    };
    const search = new ServerSearch(new SearchServer('https://search.example.org/fazhi', counting), readerOf(names));
    const results = await search.search(requestOf('行政'));
    await results.facets();
    const before = requests;
    await results.verifyAll?.(true);
    await results.facets();
    expect(requests).toBe(before);
  });

  // Of a longer term, files may take other trigrams for headings and frequency.
  test('documents, counts, and with one short term their order', async () => {
    await fc.assert(
      fc.asyncProperty(
        queries,
        fc.constantFrom(...filters),
        fc.constantFrom('relevance' as const, 'newest' as const),
        async (text, filter, sort) => {
          const request = requestOf(text, filter, sort);
          const [a, b] = await Promise.all([ofServer.search(request), ofFiles.search(request)]);
          const [own, theirs] = [await allIds(a), await allIds(b)];
          const isOrdered = sort === 'newest' || text.length <= 3 + '""'.length;
          expect(isOrdered ? own : own.toSorted()).toEqual(isOrdered ? theirs : theirs.toSorted());
          expect(a.state).toMatchObject({ count: theirs.length, exact: true });
        },
      ),
      { numRuns: 60 },
    );
  }, 300_000);

  test.each([
    '行政复议',
    '法治政府',
    '信访 -复议',
    '广东省',
    '越秀区 2022',
    '一',
    '依據《行政復議法》',
    '政府 法治 建设',
  ])('hits, facets and types for %s', async (text) => {
    const [a, b] = await Promise.all([ofServer.search(requestOf(text)), ofFiles.search(requestOf(text))]);
    expect([await allIds(a), a.unfiltered.count]).toEqual([await allIds(b), b.unfiltered.count]);
    expect(new Map([...a.types].sort())).toEqual(
      new Map([...b.types].map(([type, count]) => [type, { ...count, exact: true }] as const).sort()),
    );
    const [own, theirs] = await Promise.all([a.facets(), b.facets()]);
    for (const name of ['region', 'year', 'kind'] as const)
      expect(Object.fromEntries(own[name] as Map<string, number>)).toEqual(
        Object.fromEntries(theirs[name] as Map<string, number>),
      );
    const first = a.state.hits[0];
    expect(first?.passages).toEqual(b.state.hits[0]?.passages);
    expect(await a.passages(first?.record.id ?? '')).toEqual(await b.passages(first?.record.id ?? ''));
  });

  test('without hits: shorter queries and near passages', async () => {
    const shorter = await (await ofServer.search(requestOf('行政复议 龘龘龘'))).suggestions?.();
    expect(shorter?.shorter.map(({ dropped }) => dropped.raw)).toEqual(['龘龘龘']);
    const near = await (await ofServer.search(requestOf('政府透明度在全国106个地级市政府里排名第一'))).suggestions?.();
    expect(near?.near[0]).toMatchObject({ record: { id: '440100/2024-office' }, block: 'p1', errors: 1 });
  });

  test('quotations and the related mode', async () => {
    const tables = await openSource(readerOf(names), NAMES_FORMAT);
    const check = await checkQuotationOnServer(server, tables, '政府透明度在全国106个地级市政府中排名第一');
    expect([check.verdict, check.stretches[0]?.passage?.record.id]).toEqual(['verbatim', '440100/2024-office']);
    const related = await searchRelatedOnServer(server, tables, requestOf('政府透明度怎么样'));
    expect(related.state.hits[0]?.record.id).toBe('440100/2024-office');
    expect(related.state.hits[0]?.passages[0]?.pieces.some(({ marked }) => marked)).toBe(true);
    const none = await searchRelatedOnServer(server, tables, requestOf('龘龘龘'));
    expect(none.state).toMatchObject({ count: 0, hits: [], hasMore: false });
  });
});

test('traditional characters, surrogate pairs and 50 terms make valid requests', async () => {
  for (const text of ['𠮷野家', '𠮷', '依據《行政復議法》', Array.from({ length: 50 }, (_, i) => `词${i}`).join(' ')])
    await expect(ofServer.search(requestOf(text))).resolves.toBeDefined();
});

test('the most terms that are ranked by place, and more, have whole-number scores', () => {
  const ranked = (count: number, place: NamedPlace | null): unknown =>
    relevance(parseQuery(Array.from({ length: count }, (_, i) => `词${i}`).join(' ')), NO_FILTERS, place);
  expect(() => ranked(12, { codes: ['440104'], year: null, issuer: null })).not.toThrow();
  expect(() => ranked(50, null)).not.toThrow();
});

describe('what a text does not hold is not shown', () => {
  const text = '行政复议';
  const record = recordOf({ id: 'true', year: 2020, title: '报告', text: ['行政复议有效'] });
  const answering = (records: object[]): SearchServer =>
    new SearchServer('https://search.example.org/fazhi', async (address) =>
      Response.json(
        String(address).endsWith('about')
          ? fake.about()
          : {
              timed_out: false,
              _shards: { failed: 0 },
              hits: {
                total: { value: records.length },
                max_score: 1,
                hits: records.map((one) => ({ _source: { record: one } })),
              },
              aggregations: {},
            },
      ),
    );

  test('whatever the server answers', async () => {
    const bundled = { ...record, names: [], pairs: '', paragraphs: [[['p1', '行政复议有效']]] };
    const wrong = {
      ...bundled,
      id: 'wrong',
      paragraphs: [
        [
          ['p1', '行政覆议'],
          ['p2', '无'],
        ],
      ],
    };
    const results = await new ServerSearch(answering([wrong, bundled]), readerOf(names)).search(requestOf(text));
    expect(results.state).toMatchObject({ count: 1, hits: [{ record: { id: 'true' } }] });
  });

  test('blocks outside the part that is filtered for', async () => {
    const paragraph = {
      blocks: [
        blockOf({ id: 'a', text: '成效：行政复议。', parts: ['results'] }),
        blockOf({ id: 'b', text: '问题：信访。', parts: ['problems'] }),
      ],
    };
    const own = new FakeServer([recordOf({ id: 'x', paragraphs: [paragraph] })]);
    const search = new ServerSearch(new SearchServer('https://search.example.org/x', own.fetch), readerOf(names));
    expect((await search.search(requestOf(text, { part: 'problems' }))).state).toMatchObject({ count: 0, exact: true });
    expect((await search.search(requestOf(text, { part: 'results' }))).state).toMatchObject({ count: 1, exact: true });
  });
});

describe('failures', () => {
  const failing = (answer: () => Response | Promise<Response>): ServerSearch =>
    new ServerSearch(
      new SearchServer('https://search.example.org/fazhi', async (address) =>
        String(address).endsWith('about') ? Response.json(fake.about()) : answer(),
      ),
      readerOf(names),
    );
  const whole = { timed_out: false, _shards: { failed: 0 }, hits: { total: { value: 0 }, max_score: null, hits: [] } };

  test.each<[string, () => Response | Promise<Response>, SearchError['reason']]>([
    ['the server is away', () => Promise.reject(new TypeError('fetch failed')), 'unreachable'],
    ['it is overloaded', () => new Response('', { status: 429 }), 'unreachable'],
    ['it refuses', () => new Response('', { status: 403 }), 'unreachable'],
    ['the index is gone', () => new Response('{}', { status: 404 }), 'missing'],
    ['it does not understand', () => new Response('{}', { status: 400 }), 'damaged'],
    ['it stopped before the end', () => Response.json({ ...whole, timed_out: true }), 'unreachable'],
    ['a part of it failed', () => Response.json({ ...whole, _shards: { failed: 1 } }), 'unreachable'],
    ['its answer is cut off', () => new Response('{"hits":'), 'unreachable'],
  ])('%s', async (_, answer, reason) => {
    await expect(failing(answer).search(requestOf('法治'))).rejects.toMatchObject({ name: 'SearchError', reason });
  });

  test('an index of another version gets no queries', async () => {
    let searches = 0;
    const old = new SearchServer('https://search.example.org/fazhi', async (address) => {
      if (!String(address).endsWith('about')) searches += 1;
      return Response.json({ _source: { about: { format: 'fazhi-search-server/0' } } });
    });
    await expect(new ServerSearch(old, readerOf(names)).search(requestOf('法治'))).rejects.toMatchObject({
      reason: 'damaged',
    });
    expect(searches).toBe(0);
  });

  test('an abort rejects with its reason', async () => {
    const controller = new AbortController();
    const aborted = failing(() => {
      controller.abort(new Error('typed on'));
      return Promise.reject(new TypeError('aborted'));
    });
    await expect(aborted.search(requestOf('法治'), { signal: controller.signal })).rejects.toThrow('typed on');
  });

  test('pages that read files refuse the tables of a site with a server, and the other way round', async () => {
    await expect(new ExactSearch(readerOf(names)).search(requestOf('法治'))).rejects.toMatchObject({
      reason: 'damaged',
    });
    await expect(new ServerSearch(server, readerOf(files)).search(requestOf('法治'))).rejects.toMatchObject({
      reason: 'damaged',
    });
  });
});
