import { describe, expect, test } from 'vitest';
import { maxQueryLength, maxQueryTerms } from '../../../src/model/query-limits.ts';
import { cutQuery, formatQuery, parseQuery } from '../../../src/search/format/query.ts';
import { cpuTime } from '../../parse/cpu-time.ts';

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

  test('is cut at 2,000 characters, never within a character', () => {
    expect(parseQuery('法'.repeat(3000)).terms).toEqual([
      { raw: '法'.repeat(maxQueryLength), text: '法'.repeat(maxQueryLength) },
    ]);
    expect(cutQuery(`${'法'.repeat(maxQueryLength - 1)}𠮷`)).toBe('法'.repeat(maxQueryLength - 1));
    expect(cutQuery('𠮷'.repeat(maxQueryLength / 2))).toHaveLength(maxQueryLength);
  });

  test('is cut at 50 terms, excluded ones included; repeated terms do not count', () => {
    const words = Array.from({ length: maxQueryTerms }, (_, i) => `${i % 2 === 0 ? '' : '-'}词${i}`);
    const full = parseQuery([...words, ...words].join(' '));
    expect([full.terms.length + full.excluded.length, full.tooManyTerms]).toEqual([maxQueryTerms, false]);
    const cut = parseQuery([...words, '更多'].join(' '));
    expect([cut.terms.length + cut.excluded.length, cut.tooManyTerms]).toEqual([maxQueryTerms, true]);
  });

  test.each([
    ['opening quotation marks', '“'.repeat(40_000)],
    ['different terms', Array.from({ length: 20_000 }, (_, i) => `词${i}`).join(' ')],
  ])('of thousands of %s takes less than 100 ms', (_, input) => {
    expect(cpuTime(() => parseQuery(input))).toBeLessThan(100);
  });

  test.each([
    ['行政复议  应诉 -信访', '行政复议 应诉 -信访'],
    ['"行政 复议" 应诉', '"行政 复议" 应诉'],
    ['“双随机、一公开”', '双随机、一公开'],
    ['-"信 访" 甲', '甲 -"信 访"'],
    ['"-甲" 乙', '"-甲" 乙'],
    ['"甲 乙"丙 丁', '"甲 乙"丙" 丁'],
  ])('%s, written again: %s', (input, written) => {
    expect(formatQuery(parseQuery(input))).toBe(written);
    expect(parsed(written)).toBe(parsed(input));
  });

  test('keeps both the typed and the folded form', () => {
    expect(parseQuery('“双随机”').terms).toEqual([{ raw: '双随机', text: '双随机' }]);
  });
});
