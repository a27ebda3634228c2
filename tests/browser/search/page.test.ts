import { describe, expect, test } from 'vitest';
import { ScriptGone } from '../../../src/browser/page/load-script.ts';
import { type PageState, readState, writeState } from '../../../src/browser/search/state.ts';
import {
  countMessage,
  emptyQueryMessage,
  failureMessage,
  queryRemarks,
  resultMessage,
  shorterMessage,
  suggestionsFailureMessage,
  suggestionsMessage,
} from '../../../src/browser/search/ui-messages.ts';
import { parseQuery } from '../../../src/search/format/query.ts';
import { NO_FILTERS } from '../../../src/search/read/filter.ts';
import type { SearchResults } from '../../../src/search/read/hit.ts';
import type { NearPassage } from '../../../src/search/read/near/near-passage.ts';
import { SearchError } from '../../../src/search/read/search-error.ts';

function state(parameters: string): PageState {
  return readState({ search: parameters, hash: '' });
}

describe('the address', () => {
  test.each([
    ['', ''],
    ['q=行政复议', 'q=行政复议'],
    ['q=a&mode=exact&sort=relevance', 'q=a'],
    ['q=a&mode=related&sort=newest', 'q=a&mode=related&sort=newest'],
    [
      'q=a&type=report&region=440100&year=2019-2022&kind=office&part=plans&stance=gap',
      'q=a&type=report&region=440100&year=2019-2022&kind=office&part=plans&stance=gap',
    ],
    ['year=2022', 'year=2022'],
    ['year=2022-2022', 'year=2022'],
    ['year=2022-2019', 'year=2019-2022'],
    ['type=catalogue&region=44&year=22&kind=<b>&part=x&stance=y&mode=z&other=1', ''],
  ])('%s means %s', (address, meaning) => {
    expect(decodeURIComponent(writeState(state(address)))).toBe(meaning === '' ? '' : `?${meaning}`);
  });
});

describe('the address of a long query', () => {
  const paragraph = '法治'.repeat(1_500);
  const long: PageState = { ...state('mode=related&region=440100'), text: paragraph };

  test('keeps it in the fragment, which browsers do not send, and can be loaded again', () => {
    const { search, hash } = new URL(writeState(long), 'https://example.org/search/');
    expect(search).toBe('?mode=related&region=440100');
    expect(readState({ search, hash })).toEqual({ ...long, text: paragraph.slice(0, 2_000) });
  });

  test.each([1, 100, 400, 2_000, 100_000])('%d characters: at most 5 kB are sent', (length) => {
    const { search, hash, href } = new URL(writeState({ ...long, text: '法'.repeat(length) }), 'https://example.org/');
    expect(search.length).toBeLessThan(5_000);
    expect(href.length).toBeLessThan(20_000);
    expect(readState({ search, hash }).text).toBe('法'.repeat(Math.min(length, 2_000)));
  });

  test('a long query that another page sent is read too', () => {
    expect(readState({ search: `?q=${encodeURIComponent(paragraph)}`, hash: '' }).text).toBe(paragraph);
  });
});

describe('messages', () => {
  const results = { hits: [], exact: true, hasMore: false };

  test.each([
    [3, true, 'q=行政复议', '找到 3 份含有“行政复议”的文件。'],
    [120, false, 'q=法治政府', '找到约 120 份含有“法治政府”的文件。'],
    [2, true, 'q=甲 乙 -丙&year=2022', '所选范围内找到 2 份同时含有“甲”“乙”、不含“丙”的文件。'],
    [0, true, 'q=甲', '没有含有“甲”的文件。'],
    [5, true, 'q=甲 乙&mode=related', '找到 5 份与“甲”“乙”相关的文件。'],
    [0, true, 'q=甲&mode=related&kind=office', '所选范围内没有与“甲”相关的文件。'],
  ])('%i, %s, %s', (count, exact, parameters, message) => {
    expect(countMessage({ ...results, count, exact }, state(parameters))).toBe(message);
  });

  test('without results for the filters, the count without them', () => {
    const none = { ...results, count: 0 };
    const message = (count: number, exact: boolean, parameters: string) =>
      resultMessage({ state: none, unfiltered: { count, exact } } as unknown as SearchResults, state(parameters));
    expect(message(12, true, 'q=甲&year=2022')).toBe('所选范围内没有含有“甲”的文件。去掉筛选后有 12 份。');
    expect(message(12, false, 'q=甲&year=2022')).toBe('所选范围内没有含有“甲”的文件。去掉筛选后有约 12 份。');
    expect(message(0, true, 'q=甲&year=2022')).toBe('所选范围内没有含有“甲”的文件。去掉筛选也没有。');
    expect(message(0, true, 'q=甲')).toBe('没有含有“甲”的文件。');
  });

  test.each([
    ['', '输入原文中的任意一段字，即可在全库中检索。'],
    ['-甲', '只有要排除的词。请再写一个要查找的词。'],
    ['。。', '检索词里要有文字或数字；标点符号不计。'],
    ['甲', null],
  ])('a query of %j', (text, message) => {
    expect(emptyQueryMessage(text)).toBe(message);
  });

  test('remarks on simplified and ineffective pieces', () => {
    expect(queryRemarks('復議 。', parseQuery('复议 。'))).toBe('已按简体“复议”检索。“。”没有文字或数字，未计入。');
    expect(queryRemarks('复议', parseQuery('复议'))).toBe('');
  });

  test('remarks on a query that was cut', () => {
    const paragraph = '法'.repeat(2_001);
    expect(queryRemarks(paragraph, parseQuery(paragraph))).toBe('检索词太长，只检索前 2,000 字。');
    const words = Array.from({ length: 51 }, (_, i) => `词${i}`).join(' ');
    expect(queryRemarks(words, parseQuery(words))).toBe('检索词太多，只检索前 50 个。');
    expect(queryRemarks(paragraph.slice(1), parseQuery(paragraph.slice(1)))).toBe('');
  });

  test('of a long term messages repeat the ends, of many terms the first', () => {
    const message = (text: string) => countMessage({ ...results, count: 0 }, { ...state(''), text });
    expect(message(`甲${'法'.repeat(500)}乙`)).toBe(`没有含有“甲${'法'.repeat(19)}……${'法'.repeat(19)}乙”的文件。`);
    expect(message('一 二 三 四 五 六 七 八 九')).toBe('没有同时含有“一”“二”“三”“四”“五”“六”“七”“八”等 9 个词的文件。');
  });

  test('a newer site has its own message', () => {
    expect(failureMessage(new ScriptGone('x'))).toMatch(/^网站已更新.*重新载入/);
    expect(suggestionsFailureMessage(new ScriptGone('x'))).toMatch(/^网站已更新.*重新载入/);
    expect(suggestionsFailureMessage(new SearchError('unreachable', 'x'))).not.toContain('更新');
  });

  test('failures have different messages', () => {
    expect(failureMessage(new SearchError('damaged', 'x'))).toContain('损坏');
    expect(failureMessage(new SearchError('unreachable', 'x'))).toContain('网络');
    expect(failureMessage(new TypeError('x'))).toContain('重试');
  });

  test('what is offered in place of results', () => {
    const query = parseQuery('甲 乙');
    const [dropped = { raw: '', text: '' }] = query.terms;
    const shorter = { dropped, query, count: 3, exact: true };
    const passage = { record: {}, pieces: [] } as unknown as NearPassage;
    expect(suggestionsMessage({ shorter: [], near: [] })).toBe('也没有相近的文字。');
    expect(suggestionsMessage({ shorter: [], near: [passage] })).toBe('有 1 处相近的文字。');
    expect(suggestionsMessage({ shorter: [shorter], near: [] })).toBe('去掉一个词就有结果。');
    expect(suggestionsMessage({ shorter: [shorter], near: [passage] })).toBe(
      '去掉一个词就有结果，另有 1 处相近的文字。',
    );
    expect(shorterMessage(shorter)).toBe('去掉“甲”后有 3 份文件');
    expect(shorterMessage({ ...shorter, exact: false })).toBe('去掉“甲”后有约 3 份文件');
  });

  test('an address without filters has none set', () => {
    expect(state('q=a').filters).toEqual(NO_FILTERS);
  });
});
