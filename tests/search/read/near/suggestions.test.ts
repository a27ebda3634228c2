import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Random } from '../../../../scripts/bench/corpus/random.ts';
import { misquote } from '../../../../scripts/bench/search/misquote.ts';
import { fold } from '../../../../src/parse/fold.ts';
import { writeExact } from '../../../../src/search/build/write-exact.ts';
import type { SearchRecord } from '../../../../src/search/format/search-record.ts';
import { ExactSearch } from '../../../../src/search/read/exact-search.ts';
import { type Filters, NO_FILTERS } from '../../../../src/search/read/filter.ts';
import type { NearPassage } from '../../../../src/search/read/near/near-passage.ts';
import type { ReadFile } from '../../../../src/search/read/source.ts';
import type { Suggestions } from '../../../../src/search/read/suggestions.ts';
import {
  bigArchive,
  blockOf,
  indexOfBigArchive,
  readerOf,
  recordOf,
  removeTemporaryFolders,
  temporaryFolder,
} from '../../sample.ts';

afterAll(removeTemporaryFolders);

type Suggest = (text: string, filters?: Partial<Filters>) => Promise<Suggestions & { files: string[] }>;

/** Writes an index; for the function returned see suggestIn. */
async function suggestOver(records: SearchRecord[]): Promise<Suggest> {
  const folder = temporaryFolder();
  await writeExact(records, folder);
  return suggestIn(folder);
}

/** The function returned searches an index cold and also returns the files read. */
function suggestIn(folder: string): Suggest {
  return async (text, filters = {}) => {
    const files: string[] = [];
    const read: ReadFile = (path) => {
      files.push(path);
      return readerOf(folder)(path);
    };
    const list = await new ExactSearch(read).search({
      text,
      filters: { ...NO_FILTERS, ...filters },
      sort: 'relevance',
    });
    expect(list.state.hits).toEqual([]);
    return { ...(await list.suggestions()), files };
  };
}

/** What differs, as `[typed, in the text]`. */
function differences({ pieces }: NearPassage): [string, string][] {
  return pieces.filter(({ typed }) => typed !== null).map(({ text, typed }) => [typed ?? '', text]);
}

const [guangdong, beijing] = ['440000', '110000'];
const records = [
  recordOf({
    id: '440104/2022',
    year: 2022,
    regions: [guangdong],
    paragraphs: [
      {
        blocks: [
          blockOf({ id: 's1', text: '（一）行政复议。', heading: true, parts: ['results'] }),
          blockOf({
            id: 's1-p1',
            text: '全年受理行政复议申请209件，办结率99.58%，政府透明度指数排名第一。',
            parts: ['results'],
            questioned: ['办结率不符'],
          }),
        ],
      },
      { blocks: [blockOf({ id: 's2', text: '执法力量不足，信访基础薄弱。', parts: ['problems'] })] },
    ],
  }),
  recordOf({ id: '110000/2023', year: 2023, regions: [beijing], text: ['行政执法三项制度全面落实，依法行政。'] }),
  recordOf({
    id: '440104/2021',
    title: '广州市越秀区人民政府2022年法治政府建设情况的报告',
    also: ['越府办报〔2022〕18号'],
    text: ['报告如下。'],
  }),
  recordOf({
    id: 'catalogue:440300/2023',
    type: 'catalogue',
    title: '深圳市龙岗区2023年度法治政府建设工作报告',
    titleSupplied: true,
  }),
  recordOf({ id: 'guide:help', type: 'guide', text: ['检索时标点不计，繁体简体不分。'] }),
];

describe('near passages', () => {
  let suggest: Suggest;
  beforeAll(async () => {
    suggest = await suggestOver(records);
  });

  test.each<[quotation: string, block: string, differences: [string, string][]]>([
    ['政府透明度指数牌名第一', 's1-p1', [['牌', '排']]],
    ['政府透明指数排名第一', 's1-p1', [['', '度']]],
    ['政府透明度指数的排名第一', 's1-p1', [['的', '']]],
    ['政府透明度 指数，牌名第一！', 's1-p1', [['牌', '排']]],
    ['政府透明度指數牌名第一', 's1-p1', [['牌', '排']]],
    ['受理行政复议申请二百零九件办结率99.58%', 's1-p1', [['二百零九', '209']]],
    [
      '办结率99.85%政府透明度',
      's1-p1',
      [
        ['', '5'],
        ['5', ''],
      ],
    ],
    ['行政复仪全年受理', 's1', [['仪', '议']]],
    ['信仿基础', 's2', [['仿', '访']]],
    ['依法刑政', 'p1', [['刑', '行']]],
    ['标点不记繁体简体不分', 'p1', [['记', '计']]],
  ])('%s', async (quotation, block, expected) => {
    const [first] = (await suggest(quotation)).near;
    expect(first?.block).toBe(block);
    expect(differences(first as NearPassage)).toEqual(expected);
  });

  test('have text before and after, and the questioned values of their block', async () => {
    const [first] = (await suggest('政府透明度指数牌名第一')).near;
    expect(first?.pieces.map(({ text }) => text).join('')).toBe(
      '年受理行政复议申请209件，办结率99.58%，政府透明度指数排名第一。',
    );
    expect(first?.cut).toEqual([true, false]);
    expect(first?.questioned).toEqual(['办结率不符']);
  });

  test.each(['龘龘龘龘龘龘龘龘', '天地玄黄宇宙洪荒', '执法的信访力量和基础', '复仪'])(
    'none resemble %s',
    async (quotation) => {
      expect((await suggest(quotation)).near).toEqual([]);
    },
  );

  test.each<[typed: string, id: string, title: string]>([
    [
      '广州市越秀区人民政付2022年法治政府建设情况的报告',
      '440104/2021',
      '广州市越秀区人民政府2022年法治政府建设情况的报告',
    ],
    ['深圳市龙岗区2023年度法政府建设工作报告', 'catalogue:440300/2023', '深圳市龙岗区2023年度法治政府建设工作报告'],
    ['深圳龙岗区2023年法治政府建设工作报告', 'catalogue:440300/2023', '深圳市龙岗区2023年度法治政府建设工作报告'],
  ])('titles, too: %s', async (typed, id, title) => {
    const [first] = (await suggest(typed)).near;
    expect(first?.record.id).toBe(id);
    expect(first?.inTitle).toBe(true);
    expect(first?.pieces.map(({ text }) => text).join('')).toBe(title);
  });

  test('names, too', async () => {
    const [first] = (await suggest('越府办报〔2022〕19号')).near;
    expect([first?.record.id, first?.inTitle]).toEqual(['440104/2021', false]);
    expect(differences(first as NearPassage)).toEqual([['9', '8']]);
  });

  test('heed the filters', async () => {
    const found = async (filters: Partial<Filters>) => (await suggest('信访基础簿弱', filters)).near.length;
    expect(await found({ region: guangdong })).toBe(1);
    expect(await found({ region: beijing })).toBe(0);
    expect(await found({ years: [2022, 2022] })).toBe(1);
    expect(await found({ years: [2023, 2024] })).toBe(0);
    expect(await found({ part: 'problems' })).toBe(1);
    expect(await found({ part: 'results' })).toBe(0);
  });
});

describe('shorter queries', () => {
  let suggest: Suggest;
  beforeAll(async () => {
    suggest = await suggestOver(records);
  });
  const shorter = async (text: string, filters: Partial<Filters> = {}) =>
    (await suggest(text, filters)).shorter.map(({ dropped, query, count, exact }) => [
      `-${dropped.raw}`,
      query.terms.map(({ raw }) => raw).join(' '),
      count,
      exact,
    ]);

  test('drop one term at a time, and are counted', async () => {
    expect(await shorter('行政 不存在')).toEqual([['-不存在', '行政', 2, true]]);
    expect(await shorter('复议 三项')).toEqual([
      ['-复议', '三项', 1, true],
      ['-三项', '复议', 1, true],
    ]);
    expect(await shorter('行政 复议 三项')).toEqual([
      ['-复议', '行政 三项', 1, true],
      ['-三项', '行政 复议', 1, true],
    ]);
    expect(await shorter('行政复议申请 三项')).toContainEqual(['-三项', '行政复议申请', 1, false]);
  });

  test('keep excluded terms and filters', async () => {
    expect(await shorter('行政 不存在 -复议')).toEqual([['-不存在', '行政', 1, true]]);
    expect(await shorter('行政 不存在', { region: beijing })).toEqual([['-不存在', '行政', 1, true]]);
  });

  test('of one term there are none', async () => {
    expect(await shorter('不存在')).toEqual([]);
  });
});

describe('misquoted runs of a big archive', () => {
  const archive = bigArchive();
  const everything = archive.flatMap(({ paragraphs }) =>
    paragraphs.map(({ blocks }) => fold(blocks.map(({ text }) => text).join(''))),
  );
  const texts = everything.filter((text) => text.length >= 60 && text.isWellFormed());
  let suggest: Suggest;
  beforeAll(async () => {
    suggest = suggestIn(await indexOfBigArchive());
  }, 120_000);

  test.each<[length: string, low: number, high: number, errors: (length: number) => number, recall: number]>([
    ['one error in 8 to 40', 8, 40, () => 1, 0.95],
    ['5 % in 40 to 200', 40, 200, (length) => Math.round(length / 20), 0.9],
    ['2 % in 50 to 200', 50, 200, (length) => Math.round(length / 50), 0.95],
  ])(
    '%s: the first three passages have the original',
    async (_, low, high, errorsOf, recall) => {
      const random = new Random('misquoted runs');
      let [tried, found] = [0, 0];
      while (tried < 60) {
        const length = random.whole(low, high);
        const text = random.pick(texts);
        if (text.length < length) continue;
        const start = random.whole(0, text.length - length);
        const original = text.slice(start, start + length);
        const typed = misquote(original, errorsOf(length), random);
        if (everything.some((paragraph) => paragraph.includes(fold(typed)))) continue;
        tried += 1;
        const { near, files } = await suggest(typed);
        const shown = near.slice(0, 3).map(({ pieces }) => fold(pieces.map((piece) => piece.text).join('')));
        if (shown.some((passage) => passage.includes(original))) found += 1;
        expect(files.length).toBeLessThanOrEqual(15);
      }
      expect(found / tried).toBeGreaterThanOrEqual(recall);
    },
    120_000,
  );
});
