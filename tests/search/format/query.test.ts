import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../src/search/format/query.ts';

/** `a b -c`: folded terms, and an excluded one. */
function parsed(input: string): string {
  const { terms, excluded } = parseQuery(input);
  return [...terms.map((term) => term.text), ...excluded.map((term) => `-${term.text}`)].join(' ');
}

describe('a query', () => {
  test.each([
    ['行政复议', '行政复议'],
    ['  行政复议　应诉 ', '行政复议 应诉'],
    ['行政复议 -信访', '行政复议 -信访'],
    ['行政复议 －信访 −诉讼', '行政复议 -信访 -诉讼'],
    ['2024-2035', '20242035'],
    ['2024—2035年', '20242035年'],
    ['“双随机、一公开”监管', '双随机一公开监管'],
    ['"行政 复议" 应诉', '行政复议 应诉'],
    ['“行政 复议”', '行政复议'],
    ['-"行政 复议"', '-行政复议'],
    ['"行政 复议', '行政 复议'],
    ['99.58%', '99.58%'],
    ['% 、 - ——', ''],
    ['复议 复议 复 议', '复议 复 议'],
    ['ＡＢ ab', 'ab'],
    ['', ''],
  ])('%s means %s', (input, meaning) => {
    expect(parsed(input)).toBe(meaning);
  });

  test('lists the pieces without effect', () => {
    expect(parseQuery('复议 。 -%').ignored).toEqual(['。', '-%']);
  });

  test('keeps both the typed and the folded form', () => {
    expect(parseQuery('“双随机”').terms).toEqual([{ raw: '双随机', text: '双随机' }]);
  });
});
