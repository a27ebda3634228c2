import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { searchRecords } from '../../../../src/search/build/records.ts';
import { writeExact } from '../../../../src/search/build/write-exact.ts';
import { parseQuery } from '../../../../src/search/format/query.ts';
import type { SearchRecord } from '../../../../src/search/format/search-record.ts';
import { type Filters, NO_FILTERS } from '../../../../src/search/read/filter.ts';
import type { Hit, SearchResults } from '../../../../src/search/read/hit.ts';
import type { Sort } from '../../../../src/search/read/rank.ts';
import { relatedGrams } from '../../../../src/search/read/related/related-grams.ts';
import { searchRelated } from '../../../../src/search/read/related/related-search.ts';
import { openSource } from '../../../../src/search/read/source.ts';
import { foundingContent } from '../../../archive/founding-content.ts';
import {
  blockOf,
  indexOfBigArchive,
  readerOf,
  recordOf,
  removeTemporaryFolders,
  temporaryFolder,
} from '../../sample.ts';

afterAll(removeTemporaryFolders);

type Search = (text: string, filters?: Partial<Filters>, sort?: Sort) => Promise<SearchResults & { files: string[] }>;

/** Writes an index; for the function returned see relatedIn. */
async function relatedOver(records: SearchRecord[]): Promise<Search> {
  const folder = temporaryFolder();
  await writeExact(records, folder);
  return relatedIn(folder);
}

/** The function returned searches an index cold and also returns the files read. */
function relatedIn(folder: string): Search {
  return async (text, filters = {}, sort = 'relevance') => {
    const files: string[] = [];
    const source = await openSource((path) => {
      files.push(path);
      return readerOf(folder)(path);
    });
    const list = await searchRelated(source, { text, filters: { ...NO_FILTERS, ...filters }, sort });
    return Object.assign(list, { files });
  };
}

function idsOf({ state }: SearchResults): string[] {
  return state.hits.map(({ record }) => record.id);
}

function marked({ passages }: Hit): string[] {
  return passages.flatMap(({ pieces }) => pieces.filter((piece) => piece.marked).map(({ text }) => text));
}

describe('the grams of a query', () => {
  test.each([
    ['行政复议', ['行政', '政复', '复议']],
    ['应诉 复议', ['应诉', '复议']],
    ['行政复议受理了多少申请', ['行政', '政复', '复议', '议受', '受理', '申请']],
    ['败诉怎么报告', ['败诉', '报告']],
    ['税 12345', ['税', '12', '23', '34', '45']],
    ['多少', ['多少']],
    ['复议 复议', ['复议']],
  ])('%s', (query, grams) => {
    expect(relatedGrams(parseQuery(query))).toEqual(grams);
  });

  test('of a long query are spread over it', () => {
    const text = Array.from({ length: 100 }, (_, i) => String.fromCharCode(0x4e00 + i)).join('');
    const grams = relatedGrams(parseQuery(text));
    expect(grams).toHaveLength(10);
    expect(text.indexOf(grams.at(-1) ?? '')).toBeGreaterThan(80);
  });
});

const records = [
  recordOf({
    id: '440104/2022',
    year: 2022,
    regions: ['440000'],
    paragraphs: [
      {
        blocks: [
          blockOf({ id: 's1', text: '一、行政复议。', heading: true, parts: ['results'] }),
          blockOf({ id: 's1-p1', text: '出庭应诉的负责人有9人。', parts: ['results'], questioned: ['9 不符'] }),
        ],
      },
      { blocks: [blockOf({ id: 's2', text: '应诉能力不足，负责人少出庭。', parts: ['problems'] })] },
    ],
  }),
  recordOf({ id: '440100/2021', year: 2021, regions: ['440000'], text: ['依法行政，负责人出庭。'] }),
  recordOf({ id: '110000/2023', year: 2023, regions: ['110000'], text: ['普法宣传有声有色。'] }),
  recordOf({ id: 'indicator:court', type: 'indicator', title: '负责人出庭应诉率' }),
];

describe('related results', () => {
  let search: Search;
  beforeAll(async () => {
    search = await relatedOver(records);
  });

  test('have the words in any order, most of them first; unrelated records are absent', async () => {
    const results = await search('应诉 负责人 出庭');
    expect(idsOf(results)).toEqual(['440104/2022', 'indicator:court', '440100/2021']);
    expect(results.state).toMatchObject({ count: 3, exact: true, hasMore: false });
  });

  test('show the blocks with most of them, and mark only what was typed', async () => {
    const [hit] = (await search('应诉 负责人 出庭')).state.hits as [Hit];
    expect(hit.passages.map(({ block }) => block)).toEqual(['s1-p1', 's2']);
    expect(marked(hit)).toEqual(['出庭应诉', '负责人', '应诉', '负责人', '出庭']);
    expect(hit.passages[0]?.questioned).toEqual(['9 不符']);
  });

  test('words that no text has change nothing; a query of such words finds nothing', async () => {
    expect(idsOf(await search('应诉 负责人 出庭 龘鑫'))).toEqual(idsOf(await search('应诉 负责人 出庭')));
    expect((await search('龘鑫犇')).state).toEqual({ hits: [], count: 0, exact: true, hasMore: false });
  });

  test('traditional characters find simplified ones', async () => {
    expect(idsOf(await search('負責人出庭應訴'))).toEqual(idsOf(await search('负责人出庭应诉')));
  });

  test('a word in the title counts', async () => {
    expect(idsOf(await search('应诉率'))[0]).toBe('indicator:court');
  });

  test.each<[string, Partial<Filters>, string[]]>([
    ['region', { region: '110000' }, []],
    ['years', { years: [2021, 2021] }, ['440100/2021']],
    ['part', { part: 'problems' }, ['440104/2022']],
  ])('heed the filter of %s', async (_, filters, ids) => {
    const results = await search('应诉 负责人 出庭', filters);
    expect(idsOf(results)).toEqual(ids);
    expect(results.state.count).toBe(ids.length);
  });

  test('of a part show only its blocks', async () => {
    const [hit] = (await search('应诉 负责人 出庭', { part: 'problems' })).state.hits;
    expect(hit?.passages.map(({ block }) => block)).toEqual(['s2']);
  });

  test('newest first', async () => {
    expect(idsOf(await search('负责人', {}, 'newest'))).toEqual(['440104/2022', '440100/2021', 'indicator:court']);
  });

  test('are counted by filter value', async () => {
    const facets = await (await search('应诉 负责人 出庭')).facets();
    expect([...facets.year]).toEqual([
      [2022, 1],
      [2021, 1],
    ]);
    expect(facets.part.get('problems')).toBe(1);
  });
});

test('in a big archive a page of results keeps its place, and costs few files', async () => {
  const search = relatedIn(await indexOfBigArchive());
  const results = await search('行政复议怎么调解 镇街执法');
  const first = idsOf(results);
  expect(first).toHaveLength(10);
  expect(results.files.length).toBeLessThanOrEqual(28);
  await results.more();
  expect(idsOf(results).slice(0, 10)).toEqual(first);
  expect(new Set(idsOf(results)).size).toBe(20);
}, 120_000);

test('questions on topics find most of the passages that answer them, mostly in the first place', async () => {
  const list = new URL('../../../../scripts/bench/search/topical-questions.yaml', import.meta.url);
  const questions: { question: string; answers: string[] }[] = parse(readFileSync(list, 'utf8'));
  const search = await relatedOver(searchRecords(foundingContent));
  let [recall, first] = [0, 0];
  for (const { question, answers } of questions) {
    const { hits } = (await search(question)).state;
    const shown = hits.flatMap(({ record, passages }) => passages.map(({ block }) => `${record.id}#${block}`));
    const answered = answers.filter((answer) => shown.some((passage) => `${passage}-`.startsWith(`${answer}-`)));
    recall += answered.length / answers.length;
    first += Number(answers.some((answer) => `${shown[0]}-`.startsWith(`${answer}-`)));
  }
  expect(questions.length).toBeGreaterThanOrEqual(60);
  expect(recall / questions.length).toBeGreaterThanOrEqual(0.9);
  expect(first / questions.length).toBeGreaterThanOrEqual(0.85);
}, 120_000);
