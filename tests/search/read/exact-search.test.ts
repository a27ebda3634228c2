import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeExact } from '../../../src/search/build/write-exact.ts';
import { ExactSearch } from '../../../src/search/read/exact-search.ts';
import { type Filters, NO_FILTERS } from '../../../src/search/read/filter.ts';
import type { ReadFile } from '../../../src/search/read/source.ts';
import {
  blockOf,
  idsOf,
  readerOf,
  recordOf,
  removeTemporaryFolders,
  type SearchFunction,
  searchOver,
  temporaryFolder,
} from '../sample.ts';

afterAll(removeTemporaryFolders);

const [guangdong, guangzhou, yuexiu] = ['440000', '440100', '440104'];

const records = [
  recordOf({
    id: '440104/2022',
    title: '越秀区2022年法治政府建设年度报告',
    year: 2022,
    date: '2023-03-06',
    issuerKind: 'government',
    issuers: ['越秀区人民政府'],
    regions: [guangdong, guangzhou, yuexiu],
    regionNames: ['广东省', '广州市', '越秀区'],
    paragraphs: [
      { blocks: [blockOf({ id: 's1', text: '一、主要举措', heading: true, parts: ['results'] })] },
      {
        blocks: [
          blockOf({ id: 's1-1', text: '（一）行政复议。', heading: true, parts: ['results'] }),
          blockOf({
            id: 's1-1-p1',
            text: '受理行政复议申请209件，化解率99.58%。',
            parts: ['results'],
            stances: ['result'],
          }),
        ],
      },
      {
        blocks: [blockOf({ id: 's2-p1', text: '信访基础薄弱，执法力量不足。', parts: ['problems'], stances: ['gap'] })],
      },
    ],
  }),
  recordOf({
    id: '440100/2024',
    title: '广州市2024年报告',
    titleSupplied: true,
    year: 2024,
    issuerKind: 'office',
    regions: [guangdong, guangzhou],
    regionNames: ['广东省', '广州市'],
    text: ['行政复议与信访并重，行政复议应诉。', '行政执法。', '复议、复议、复议，再复议。'],
  }),
  recordOf({
    id: '110000/2023',
    title: '北京市报告',
    year: 2023,
    regions: ['110000'],
    regionNames: ['北京市'],
    text: ['行政', '执法，信访。'],
  }),
  recordOf({
    id: 'catalogue:440100/2021',
    type: 'catalogue',
    title: '广州市2021年行政复议报告',
    year: 2021,
    regions: [guangdong, guangzhou],
    regionNames: ['广东省', '广州市'],
  }),
  recordOf({
    id: 'region:440100',
    type: 'region',
    title: '广州市',
    regions: [guangdong, guangzhou],
    regionNames: ['广东省', '广州市'],
  }),
  recordOf({
    id: 'region:440104',
    type: 'region',
    title: '越秀区',
    regions: [guangdong, guangzhou, yuexiu],
    regionNames: ['广东省', '广州市', '越秀区'],
  }),
];

let search: SearchFunction;
beforeAll(async () => {
  search = await searchOver(records);
});

describe('what is found', () => {
  test.each([
    ['政复', ['440104/2022', '440100/2024', 'catalogue:440100/2021']],
    ['行政复议受理', ['440104/2022']],
    ['99.58%', ['440104/2022']],
    ['9.58%', ['440104/2022']],
    ['9958', []],
    ['99.58％。', ['440104/2022']],
    ['薄', ['440104/2022']],
    ['行政执法', ['440100/2024']],
    ['行政 执法', ['440100/2024', '440104/2022', '110000/2023']],
    ['行政复议 -信访', ['catalogue:440100/2021']],
    ['-信访', []],
    ['越秀区人民', ['440104/2022']],
    ['穗', ['region:440100', '440100/2024', 'catalogue:440100/2021', '440104/2022']],
    ['穗 复议', ['440100/2024', '440104/2022', 'catalogue:440100/2021']],
    ['粤', ['440100/2024', '440104/2022', 'catalogue:440100/2021']],
    ['行政復議受理', ['440104/2022']],
    ['行政复议 -信訪', ['catalogue:440100/2021']],
  ])('%s', async (query, ids) => {
    expect(idsOf(await search(query))).toEqual(ids);
  });

  test('the names of regions above do not find a region page', async () => {
    expect(idsOf(await search('广东省'))).not.toContain('region:440104');
  });
});

describe('order', () => {
  test('full texts, then other records; title, heading, frequency, year', async () => {
    const order = await searchOver([
      recordOf({ id: 'catalogue', type: 'catalogue', title: '有目标词', year: 2025 }),
      recordOf({ id: 'once', year: 2020, text: ['目标词'] }),
      recordOf({ id: 'newer', year: 2021, text: ['目标词'] }),
      recordOf({ id: 'often', year: 2019, text: ['目标词', '又目标词', '再目标词'] }),
      recordOf({ id: 'title', year: 2015, title: '关于目标词', text: ['无'] }),
      recordOf({
        id: 'heading',
        year: 2016,
        paragraphs: [{ blocks: [blockOf({ text: '一、目标词', heading: true })] }],
      }),
    ]);
    expect(idsOf(await order('目标词'))).toEqual(['title', 'heading', 'often', 'newer', 'once', 'catalogue']);
  });

  test('of equal matches reports, plans, known reports, tasks, indicators, regions, guides', async () => {
    const types = ['guide', 'region', 'indicator', 'task', 'catalogue', 'plan', 'report'] as const;
    const order = await searchOver(types.map((type) => recordOf({ id: type, type, title: '有目标词' })));
    expect(idsOf(await order('目标词'))).toEqual(types.toReversed());
  });

  test('first the record of which the query is the whole title', async () => {
    const order = await searchOver([
      recordOf({ id: 'report', title: '关于行政复议撤改率', text: ['行政复议撤改率'] }),
      recordOf({ id: 'indicator', type: 'indicator', title: '行政复议撤改率' }),
      recordOf({ id: 'supplied', type: 'catalogue', title: '行政复议撤改率', titleSupplied: true }),
    ]);
    expect(idsOf(await order('“行政复议”撤改率'))).toEqual(['indicator', 'report', 'supplied']);
    expect(idsOf(await order('复议撤改率'))).toEqual(['report', 'indicator', 'supplied']);
  });

  describe('of a query for a place', () => {
    const yuexiuRecord = (fields: { id: string; year: number; issuerKind: string; title?: string }) =>
      recordOf({
        type: 'catalogue',
        title: `${fields.id}越秀区${fields.year}年`,
        regions: [guangdong, guangzhou, yuexiu],
        regionNames: ['广东省', '广州市', '越秀区'],
        ...fields,
      });
    let order: SearchFunction;
    beforeAll(async () => {
      order = await searchOver([
        ...records.filter(({ type }) => type === 'region'),
        recordOf({ id: 'mentions', year: 2024, text: ['越秀区2022年、2021年、2020年都按时公布。'] }),
        yuexiuRecord({ id: 'bureau-2022', year: 2022, issuerKind: 'department', title: '越秀区司法局2022年报告' }),
        yuexiuRecord({ id: 'own-2022', year: 2022, issuerKind: 'government' }),
        yuexiuRecord({ id: 'own-2021', year: 2021, issuerKind: 'government', title: '越秀区2021年报告，对照2022年' }),
        yuexiuRecord({ id: 'bureau-2023', year: 2023, issuerKind: 'department' }),
        yuexiuRecord({ id: 'own-2023', year: 2023, issuerKind: 'government' }),
      ]);
    });

    test.each([
      ['越秀区 2022', ['own-2022', 'bureau-2022', 'own-2021', 'mentions']],
      ['2022 越秀 报告', ['bureau-2022', 'own-2021']],
      ['越秀区司法局 2022', ['bureau-2022']],
      ['越秀区', ['region:440104', 'own-2023', 'own-2022', 'own-2021', 'bureau-2023', 'bureau-2022', 'mentions']],
      // An ordinary word may be meant.
      ['越秀', ['mentions', 'bureau-2023', 'own-2023', 'bureau-2022', 'own-2022', 'own-2021', 'region:440104']],
    ])('%s', async (query, ids) => {
      expect(idsOf(await order(query))).toEqual(ids);
    });
  });

  test('a record with the name comes before one that only mentions it', async () => {
    const order = await searchOver([
      recordOf({ id: 'guide:contribute', type: 'guide', text: ['文号照录，如穗府〔2025〕1号。'] }),
      recordOf({ id: 'plan:440100/2024-2035', type: 'plan', also: ['穗府〔2025〕1号'], text: ['规划'] }),
    ]);
    expect(idsOf(await order('穗府〔2025〕1号'))).toEqual(['plan:440100/2024-2035', 'guide:contribute']);
    expect(idsOf(await order('穗府 1号'))).toEqual(['plan:440100/2024-2035', 'guide:contribute']);
  });

  test('terms in one paragraph before terms apart', async () => {
    const order = await searchOver([
      recordOf({ id: 'apart', year: 2024, text: ['甲方', '乙方'] }),
      recordOf({ id: 'together', year: 2020, text: ['甲方和乙方'] }),
    ]);
    expect(idsOf(await order('甲方 乙方'))).toEqual(['together', 'apart']);
  });

  test('newest first, by year, then by date', async () => {
    const folder = temporaryFolder();
    const dated = (id: string, year: number | null, date: string | null) =>
      recordOf({ id, year, date, text: ['词语'] });
    await writeExact(
      [dated('a', 2020, '2021-01-05'), dated('b', 2022, null), dated('c', 2020, '2021-03-01'), dated('d', null, null)],
      folder,
    );
    const list = await new ExactSearch(readerOf(folder)).search({ text: '词语', filters: NO_FILTERS, sort: 'newest' });
    expect(idsOf(list.state)).toEqual(['b', 'c', 'a', 'd']);
  });
});

describe('filters', () => {
  test.each<[Partial<Filters>, string[]]>([
    [{ region: guangdong }, ['440104/2022', '440100/2024']],
    [{ region: yuexiu }, ['440104/2022']],
    [{ region: '999999' }, []],
    [{ years: [2023, 2024] }, ['440100/2024', '110000/2023']],
    [{ kind: 'office' }, ['440100/2024']],
    [{ part: 'problems' }, ['440104/2022']],
    [{ part: 'results' }, []],
    [{ part: 'nonsense' }, []],
    [{ stance: 'gap' }, ['440104/2022']],
    [{ stance: 'result' }, []],
    [{ stance: 'gap', kind: 'office' }, []],
    [{ type: 'report' }, ['440104/2022', '440100/2024', '110000/2023']],
    [{ type: 'plan' }, []],
  ])('信访 with %j', async (filters, ids) => {
    expect(idsOf(await search('信访', filters)).sort()).toEqual(ids.sort());
  });

  test('all terms must occur in the part of the filter', async () => {
    expect(idsOf(await search('信访 受理', { part: 'problems' }))).toEqual([]);
    expect(idsOf(await search('信访 执法', { part: 'problems' }))).toEqual(['440104/2022']);
  });

  describe('a part or a stance of one item does not extend to its neighbours', () => {
    const item = (id: string, text: string, parts: string[], stances: string[] = []) =>
      blockOf({ id, text, parts, stances });
    const mixed = [
      recordOf({
        id: 'mixed',
        paragraphs: [
          {
            blocks: [
              blockOf({ id: 's1', text: '（一）坚持引领。', heading: true, parts: ['results'] }),
              item('s1-p1-1', '一是学习思想。', ['results']),
              item('s1-p1-2', '二是履行职责，常抓不懈。', ['results', 'duty'], ['result']),
              item('s1-p1-3', '三是带头守法，长抓不懈。', ['results']),
            ],
          },
        ],
      }),
    ];
    let searchMixed: SearchFunction;
    beforeAll(async () => {
      searchMixed = await searchOver(mixed);
    });

    test.each<[string, Partial<Filters>, string[]]>([
      ['守法', { part: 'duty' }, []],
      ['守法', { part: 'results' }, ['s1-p1-3']],
      ['职责', { part: 'duty' }, ['s1-p1-2']],
      ['抓不懈', { part: 'duty' }, ['s1-p1-2']],
      ['抓不懈', {}, ['s1-p1-2', 's1-p1-3']],
      ['思想。二是', { part: 'duty' }, ['s1-p1-1']],
      ['职责 守法', { part: 'duty' }, []],
      ['守法', { stance: 'result' }, []],
      ['职责', { stance: 'result' }, ['s1-p1-2']],
      ['职责', { stance: 'result', part: 'duty' }, ['s1-p1-2']],
      ['引领', { stance: 'result' }, []],
    ])('%s with %j', async (text, filters, blocks) => {
      const { hits, count, exact } = await searchMixed(text, filters);
      expect(hits.flatMap(({ passages }) => passages.map(({ block }) => block))).toEqual(blocks);
      expect([count, exact]).toEqual([blocks.length > 0 ? 1 : 0, true]);
    });

    test('a record excluded by a part is still counted for the parts that contain the term', async () => {
      const folder = temporaryFolder();
      await writeExact(mixed, folder);
      const exact = new ExactSearch(readerOf(folder));
      const filters = { ...NO_FILTERS, part: 'duty' };
      const list = await exact.search({ text: '守法', filters, sort: 'relevance' });
      const facets = await list.facets();
      expect(list.state.count).toBe(0);
      expect(facets.part.get('results')).toBe(1);
    });
  });

  test('counts for every value, each without its own filter', async () => {
    const { search, fetched } = await searchingAll();
    const list = await search('信访', { region: guangdong });
    const facets = await list.facets();
    expect(fetched.some((path) => path.endsWith('/places.bin'))).toBe(true);
    expect(Object.fromEntries(facets.region)).toEqual({ 110000: 1, 440000: 2, 440100: 2, 440104: 1 });
    expect([...facets.year]).toEqual([
      [2024, 1],
      [2022, 1],
    ]);
    expect(Object.fromEntries(facets.kind)).toEqual({ government: 1, office: 1 });
    expect(Object.fromEntries(facets.part)).toEqual({ problems: 1 });
    expect([...facets.exact]).toEqual(['region', 'years', 'kind']);
  });

  test('provinces are counted, and chosen, without the table of places', async () => {
    const { search, fetched } = await searchingAll();
    const facets = await (await search('信访')).facets();
    expect(Object.fromEntries(facets.region)).toEqual({ 110000: 1, 440000: 2 });
    expect(idsOf((await search('信访', { region: guangdong })).state).sort()).toEqual(['440100/2024', '440104/2022']);
    expect(fetched.filter((path) => /\/(?:places|regions)\.bin$/.test(path))).toEqual([]);
  });

  test('without results there is a count without filters', async () => {
    const { search } = await searchingAll();
    const list = await search('行政复议', { region: '110000' });
    expect(list.state.count).toBe(0);
    expect(list.unfiltered).toEqual({ count: 3, exact: false });
    expect((await search('信访', { stance: 'result' })).unfiltered).toEqual({ count: 3, exact: true });
  });

  /** Searches an archive that has the records of all its provinces. */
  async function searchingAll() {
    const province = (code: string, name: string) =>
      recordOf({ id: `region:${code}`, type: 'region', title: name, regions: [code], regionNames: [name] });
    const folder = temporaryFolder();
    await writeExact([...records, province('110000', '北京市'), province(guangdong, '广东省')], folder);
    const fetched: string[] = [];
    const read = readerOf(folder);
    const exact = new ExactSearch((path, signal) => {
      fetched.push(path);
      return read(path, signal);
    });
    const search = (text: string, filters: Partial<Filters> = {}) =>
      exact.search({ text, filters: { ...NO_FILTERS, ...filters }, sort: 'relevance' });
    return { search, fetched };
  }
});

describe('the count', () => {
  const reports = (count: number) =>
    Array.from({ length: count }, (_, i) =>
      recordOf({ id: `44010${i % 10}/${2000 + i}`, year: 2000 + i, text: ['行政复议受理', '填'.repeat(5_000)] }),
    );

  test('is exact if the requests that are left suffice for all texts', async () => {
    const { state } = await (await searchingIn(reports(11)))('行政复议');
    expect(state).toMatchObject({ count: 11, exact: false, hasMore: true });
    const few = recordOf({ id: 'few', type: 'catalogue', title: '行政复议' });
    const small = Array.from({ length: 20 }, (_, i) => ({ ...few, id: `catalogue:${i}`, title: `行政复议受理${i}` }));
    const list = await (await searchingIn(small))('行政复议');
    expect(list.state).toMatchObject({ count: 20, exact: true, hasMore: true });
    await list.more();
    expect(list.state).toMatchObject({ count: 20, exact: true, hasMore: false });
    expect(idsOf(list.state)).toHaveLength(20);
  });

  async function searchingIn(archive: ReturnType<typeof reports>) {
    const folder = temporaryFolder();
    await writeExact(archive, folder);
    const exact = new ExactSearch(readerOf(folder));
    return (text: string) => exact.search({ text, filters: NO_FILTERS, sort: 'relevance' });
  }
});

describe('passages', () => {
  test('link to the block in which the hit begins, and may extend into the next', async () => {
    const [hit] = (await search('行政复议受理行政复议')).hits;
    expect(hit?.passages.map(({ block }) => block)).toEqual(['s1-1']);
    expect(hit?.passages[0]?.pieces).toEqual([
      { text: '（一）', marked: false },
      { text: '行政复议。受理行政复议', marked: true },
    ]);
  });

  test('are one per block with hits', async () => {
    const [hit] = (await search('行政复议 信访')).hits.filter(({ record }) => record.id === '440104/2022');
    expect(hit?.passages.map(({ block }) => block)).toEqual(['s1-1', 's1-1-p1', 's2-p1']);
  });

  test('are cut around the hit, and marked as cut', async () => {
    const long = await searchOver([recordOf({ id: 'long', text: [`${'前'.repeat(200)}目标${'后'.repeat(300)}`] })]);
    const [passage] = (await long('目标')).hits[0]?.passages ?? [];
    expect(passage?.cut).toEqual([true, true]);
    expect(passage?.pieces.map((piece) => piece.text.length)).toEqual([24, 2, 84]);
  });

  test('the title is marked too', async () => {
    const [hit] = (await search('2022年法治')).hits;
    expect(hit?.title.filter((piece) => piece.marked)).toEqual([{ text: '2022年法治', marked: true }]);
  });
});

describe('what is fetched', () => {
  /** Without the build folder. */
  async function filesFor(query: string): Promise<string[]> {
    const folder = temporaryFolder();
    await writeExact(records, folder);
    const files: string[] = [];
    const read: ReadFile = (path, signal) => {
      files.push(path.replace(/\/[0-9a-f]{12}\//, '/…/'));
      return readerOf(folder)(path, signal);
    };
    await new ExactSearch(read).search({ text: query, filters: NO_FILTERS, sort: 'relevance' });
    return files;
  }

  test('only pointer, shards and texts, each once', async () => {
    const files = await filesFor('行政复议');
    expect(files[0]).toBe('search-index/index.json');
    expect(new Set(files).size).toBe(files.length);
    expect(files.some((file) => /variants|filters|regions/.test(file))).toBe(false);
  });

  test('a traditional character is simplified at any position of a long term', async () => {
    const phrase = '深入学习贯彻习近平法治思想和习近平总书记视察广东重要讲话重要指示精神';
    const long = await searchOver([recordOf({ id: 'a', text: [phrase] }), recordOf({ id: 'b', text: ['深入学习'] })]);
    const traditional = (at: number): string => `${phrase.slice(0, at)}議${phrase.slice(at + 1)}`;
    for (let at = 0; at < phrase.length; at++) {
      const state = await long(`深入 -${traditional(at)}`);
      expect(state.query.excluded[0]?.text.charAt(at)).toBe('议');
    }
    expect(idsOf(await long('深入學習貫徹習近平法治思想和習近平總書記視察廣東重要講話'))).toEqual(['a']);
  });

  test('the table of traditional characters only if a term occurs nowhere', async () => {
    expect(await filesFor('行政復議')).toContain('search-index/…/variants.bin');
    expect(await filesFor('abc')).not.toContain('search-index/…/variants.bin');
  });
});
