import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { searchRecords } from '../../../src/search/build/records.ts';
import { writeExact } from '../../../src/search/build/write-exact.ts';
import { PARTS, STANCES } from '../../../src/search/format/search-record.ts';
import { ExactSearch } from '../../../src/search/read/exact-search.ts';
import { type Filters, NO_FILTERS } from '../../../src/search/read/filter.ts';
import type { ResultList } from '../../../src/search/read/result-list.ts';
import { foundingContent } from '../../archive/founding-content.ts';
import { blockOf, readerOf, recordOf, removeTemporaryFolders, temporaryFolder } from '../sample.ts';

afterAll(removeTemporaryFolders);

/** A paragraph with blocks of two parts, and a text whose trigrams are all there, but not the phrase. */
const traps = [
  recordOf({
    id: '999999/2001',
    paragraphs: [
      {
        blocks: [
          blockOf({ id: 'a', text: '龘字头。', parts: ['results'] }),
          blockOf({ text: '后文', parts: ['plans'] }),
        ],
      },
    ],
  }),
  recordOf({ id: '999999/2002', text: ['甲乙丙零一二三四乙丙丁'] }),
  recordOf({ id: '999999/2003', text: ['甲乙丙丁'] }),
];
const records = [...searchRecords(foundingContent), ...traps];
let exact: ExactSearch;

beforeAll(async () => {
  const folder = temporaryFolder();
  await writeExact(records, folder);
  exact = new ExactSearch(readerOf(folder), { places: () => import('../../../src/search/read/place-query.ts') });
}, 60_000);

async function counted(text: string, filters: Partial<Filters> = {}): Promise<ResultList> {
  const list = await exact.search({ text, sort: 'relevance', filters: { ...NO_FILTERS, ...filters } });
  await list.verifyAll(true);
  return list;
}

/** Reads every page. */
async function found(text: string, filters: Partial<Filters>): Promise<number> {
  const list = await exact.search({ text, sort: 'relevance', filters: { ...NO_FILTERS, ...filters } });
  while (list.state.hasMore) await list.more();
  return list.state.hits.length;
}

describe('once all texts of few results are read', () => {
  test.each<[query: string, filters: Partial<Filters>]>([
    ['行政复议', {}],
    ['行政复议', { years: [2024, 2024] }],
    ['行政复议', { part: 'problems' }],
    ['行政复议', { part: 'results', stance: 'result' }],
    ['行政复议', { type: 'plan', stance: 'gap' }],
    ['政务服务', {}],
    ['应诉', {}],
    ['应诉 行政', { region: '440100' }],
    ['行政复议 -应诉', {}],
    ['龘字头', {}],
    ['甲乙丙丁', {}],
  ])('%s %j: each count is the number of results that its filter gives', async (query, filters) => {
    const list = await counted(query, filters);
    const { count, exact: isExact } = list.state;
    expect(isExact).toBe(true);
    expect(count).toBe(await found(query, filters));
    expect(list.unfiltered).toEqual({ count: await found(query, {}), exact: true });
    const facets = await list.facets();
    expect([...facets.exact].sort()).toEqual(['kind', 'part', 'region', 'stance', 'years']);
    for (const [year, number] of facets.year)
      expect(number, `${year}`).toBe(await found(query, { ...filters, years: [year, year] }));
    for (const [region, number] of facets.region)
      expect(number, region).toBe(await found(query, { ...filters, region }));
    for (const [kind, number] of facets.kind) expect(number, kind).toBe(await found(query, { ...filters, kind }));
    for (const part of PARTS) expect(facets.part.get(part) ?? 0, part).toBe(await found(query, { ...filters, part }));
    for (const stance of STANCES)
      expect(facets.stance.get(stance) ?? 0, stance).toBe(await found(query, { ...filters, stance }));
    for (const [type, known] of list.types)
      expect(known, type).toEqual({ count: await found(query, { ...filters, type }), exact: true });
  });

  test('the count without filters, where only the results are read', async () => {
    const filters: Filters = { ...NO_FILTERS, part: 'plans' };
    const list = await exact.search({ text: '甲乙丙丁', sort: 'relevance', filters });
    await list.verifyAll(false);
    expect(list.state).toMatchObject({ count: 0, exact: true });
    expect(list.unfiltered).toEqual({ count: 1, exact: true });
  });

  test('a text that the index cannot rule out is not counted', async () => {
    expect((await counted('甲乙丙丁')).state.count).toBe(1);
  });

  test('of more results than can be read, only those that the filters admit', async () => {
    const list = await exact.search({ text: '法治政府', sort: 'relevance', filters: { ...NO_FILTERS, type: 'plan' } });
    expect(list.unfiltered.count).toBeGreaterThan(50);
    await list.verifyAll(true);
    expect(list.state).toMatchObject({ count: await found('法治政府', { type: 'plan' }), exact: true });
    expect(list.unfiltered.exact).toBe(false);
  });
});
