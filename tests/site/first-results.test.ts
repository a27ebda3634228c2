import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { ExactSearch } from '../../src/search/read/exact-search.ts';
import { NO_FILTERS } from '../../src/search/read/filter.ts';
import type { ResultList } from '../../src/search/read/result-list.ts';

const { folder } = inject('sites').founding;

function searchFor(text: string): Promise<ResultList> {
  const exact = new ExactSearch(async (path) => new Uint8Array(await readFile(join(folder, path))), {
    places: () => import('../../src/search/read/place-query.ts'),
  });
  return exact.search({ text, filters: NO_FILTERS, sort: 'relevance' });
}

const plan = 'plan:440100/2024-2035';

/** What people type, and the results that come first. */
describe('the first results', () => {
  test.each<[query: string, first: string[]]>([
    // A place and a year: its government's report, then those of its other issuers, then what mentions both.
    ['海珠区 2023', ['catalogue:440105/2023', 'catalogue:440105/2023-binjiang-jiedao']],
    ['海珠區 2023', ['catalogue:440105/2023']],
    ['2023 海珠区', ['catalogue:440105/2023']],
    ['广州市 2024', ['catalogue:440100/2024', '440100/2024-office']],
    ['广州 2024', ['catalogue:440100/2024', '440100/2024-office']],
    ['2024 广州市 报告', ['catalogue:440100/2024', '440100/2024-office']],
    ['越秀区 2022', ['440104/2022']],
    ['汕尾 2022', ['441500/2022-office']],
    ['韶关市 2024', ['440200/2024']],
    ['广东省 2020', ['catalogue:440000/2020']],
    ['广州市司法局 2024', ['catalogue:440100/2024-sifaju']],
    // A place: its page, then its reports, the government's first, newest first.
    ['海珠区', ['region:440105', 'catalogue:440105/2024', 'catalogue:440105/2023']],
    ['广州市', ['region:440100', 'catalogue:440100/2024', 'catalogue:440100/2023']],
    ['广州', ['region:440100', 'catalogue:440100/2024']],
    ['穗', ['region:440100', 'catalogue:440100/2024']],
    ['粤', ['region:440000', 'catalogue:440000/2024']],
    ['朝阳', ['region:110105', 'region:211300']],
    // A short form that may be an ordinary word: texts first.
    ['公安', ['440200/2024']],
    // Titles and names.
    ['广州市高水平法治政府建设赋能高质量发展专项规划（2024—2035年）', [plan]],
    ['广州市高水平法治政府建设赋能高质量发展专项规划', [plan]],
    ['推进政府机构、职能、权限、程序、责任法定化', ['task:440100/2024-2035/1', plan]],
    ['行政复议撤改率', ['indicator:reconsideration-overturn-rate']],
    ['行政机关负责人出庭应诉率', ['indicator:officials-court-appearance-rate', plan]],
    ['受理的行政复议申请', ['indicator:reconsideration-accepted']],
    ['检索说明', ['guide:search-help']],
    ['穗府〔2025〕1号', [plan]],
    ['〔2022〕39号', ['441500/2022-office']],
    // Phrases: reports before plans before indicators.
    ['行政复议', ['440104/2022', '440100/2024-office', '440200/2024', plan]],
    ['行政復議', ['440104/2022']],
    ['第一责任人', ['440104/2022', '440100/2024-office', '440200/2024', '441500/2022-office']],
    ['双随机、一公开', ['440200/2024', plan]],
    ['“双随机，一公开”', ['440200/2024', plan]],
    ['优化法治化营商环境', ['440200/2024', '440100/2024-office']],
    ['调解成功率为99.58%', ['440200/2024']],
    // Several words.
    ['行政复议 负责人出庭应诉', ['440104/2022', plan]],
    ['行政复议 -应诉', ['440200/2024']],
    ['民法典 宣传', ['440100/2024-office', '441500/2022-office']],
    // Figures.
    ['99.58%', ['440200/2024']],
    ['209件', ['440104/2022']],
    ['14.47%', ['440104/2022']],
  ])('%s', async (query, first) => {
    const { hits } = (await searchFor(query)).state;
    expect(hits.slice(0, first.length).map(({ record }) => record.id)).toEqual(first);
  });

  test('indicators do not push reports off the first page, and types have counts', async () => {
    const list = await searchFor('行政复议');
    const types = list.state.hits.map(({ record }) => record.type);
    expect(types.lastIndexOf('report')).toBeLessThan(types.indexOf('plan'));
    expect(types.lastIndexOf('plan')).toBeLessThan(types.indexOf('indicator'));
    expect(list.types.get('report')).toEqual({ count: 3, exact: true });
    expect(list.types.get('indicator')?.count).toBeGreaterThan(10);
  });
});

describe('without results', () => {
  /** Quotations with mistakes. */
  test.each<[query: string, id: string, block: string]>([
    ['调解成功率达99.58%', '440200/2024', 's1-6-p1-1'],
    ['加大行政复议纠错利度，督促各有关单位落实主体责任', '440104/2022', 's4-p1'],
    ['加大行政复议纠力度，督促各单位落实主体责任', '440104/2022', 's4-p1'],
  ])('%s: the nearest passage', async (query, id, block) => {
    const list = await searchFor(query);
    expect(list.state.count).toBe(0);
    const [near] = (await list.suggestions()).near;
    expect([near?.record.id, near?.block]).toEqual([id, block]);
  });

  test.each([
    ['天河区 2023', ['天河区', '2023']],
    ['行政复议 火星', ['火星']],
    ['火星殖民地', []],
  ])('%s: what can be dropped', async (query, dropped) => {
    const list = await searchFor(query);
    expect(list.state.count).toBe(0);
    expect((await list.suggestions()).shorter.map((shorter) => shorter.dropped.raw)).toEqual(dropped);
  });
});
