import { describe, expect, test } from 'vitest';
import { type PageState, readState, writeState } from '../../../src/browser/search/state.ts';
import {
  countMessage,
  emptyQueryMessage,
  failureMessage,
  queryRemarks,
} from '../../../src/browser/search/ui-messages.ts';
import { parseQuery } from '../../../src/search/format/query.ts';
import { NO_FILTERS } from '../../../src/search/read/filter.ts';
import { SearchError } from '../../../src/search/read/search-error.ts';

function state(parameters: string): PageState {
  return readState(new URLSearchParams(parameters));
}

describe('the address', () => {
  test.each([
    ['', ''],
    ['q=行政复议', 'q=行政复议'],
    ['q=a&mode=exact&sort=relevance', 'q=a'],
    ['q=a&mode=related&sort=newest', 'q=a&mode=related&sort=newest'],
    [
      'q=a&region=440100&year=2019-2022&kind=office&part=plans&stance=gap',
      'q=a&region=440100&year=2019-2022&kind=office&part=plans&stance=gap',
    ],
    ['year=2022', 'year=2022'],
    ['year=2022-2022', 'year=2022'],
    ['year=2022-2019', 'year=2019-2022'],
    ['region=44&year=22&kind=<b>&part=x&stance=y&mode=z&other=1', ''],
  ])('%s means %s', (address, meaning) => {
    expect(decodeURIComponent(writeState(state(address)))).toBe(meaning === '' ? '' : `?${meaning}`);
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

  test('failures have different messages', () => {
    expect(failureMessage(new SearchError('damaged', 'x'))).toContain('损坏');
    expect(failureMessage(new SearchError('unreachable', 'x'))).toContain('网络');
    expect(failureMessage(new TypeError('x'))).toContain('重试');
  });

  test('an address without filters has none set', () => {
    expect(state('q=a').filters).toEqual(NO_FILTERS);
  });
});
