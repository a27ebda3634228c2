import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ApproximateMatch, approximateMatch } from '../../../../src/search/read/near/approximate-match.ts';

describe('where a text resembles a query most', () => {
  test.each<[query: string, text: string, found: string, differences: [query: string, text: string][]]>([
    ['行政复议', '受理行政复议申请', '行政复议', []],
    ['行政复仪', '受理行政复议申请', '行政复议', [['仪', '议']]],
    ['形政复议', '受理行政复议申请', '行政复议', [['形', '行']]],
    ['行复议申请', '受理行政复议申请', '行政复议申请', [['', '政']]],
    ['行政复复议申请', '受理行政复议申请', '行政复议申请', [['复', '']]],
    [
      '受理征行复议申请',
      '受理行政复议申请',
      '受理行政复议申请',
      [
        ['征', ''],
        ['', '政'],
      ],
    ],
    ['复议申请了', '受理行政复议申请', '复议申请', [['了', '']]],
    ['甲乙丙', '甲丁丙，甲乙丙', '甲乙丙', []],
  ])('%s in %s', (query, text, found, differences) => {
    const match = approximateMatch(query, text, 2);
    expect(match && text.slice(match.start, match.end)).toBe(found);
    expect(match?.differences.map((d) => [query.slice(...d.query), text.slice(...d.text)])).toEqual(differences);
  });

  test('of equally good places the first', () => {
    expect(approximateMatch('甲乙丙', '甲丁丙甲戊丙', 1)).toMatchObject({ start: 0, end: 3 });
  });
});

const characters = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁'), maxLength: 30 });
const nonEmpty = characters.filter((text) => text !== '');

test('finds the fewest errors of any place, or null if they are too many', () => {
  fc.assert(
    fc.property(nonEmpty, nonEmpty, fc.nat(12), (query, text, maxErrors) => {
      const match = approximateMatch(query, text, maxErrors);
      const fewest = fewestErrors(query, text);
      expect(match?.errors ?? null).toBe(fewest <= maxErrors ? fewest : null);
    }),
    { numRuns: 2_000 },
  );
});

test('the differences turn the query into the text found, and cost as much as is said', () => {
  fc.assert(
    fc.property(nonEmpty, nonEmpty, (query, text) => {
      const match = approximateMatch(query, text, query.length);
      if (match === null) throw new Error('a query becomes nothing with as many errors as it has characters');
      expect(applied(match, query, text)).toBe(text.slice(match.start, match.end));
      const cost = match.differences.reduce((sum, { query: [a, b], text: [c, d] }) => sum + Math.max(b - a, d - c), 0);
      expect(match.errors).toBeGreaterThanOrEqual(cost);
    }),
    { numRuns: 2_000 },
  );
});

function applied({ differences }: ApproximateMatch, query: string, text: string): string {
  let result = '';
  let at = 0;
  for (const difference of differences) {
    result += query.slice(at, difference.query[0]) + text.slice(...difference.text);
    at = difference.query[1];
  }
  return result + query.slice(at);
}

/** Levenshtein distance to every piece of the text, by definition. */
function fewestErrors(query: string, text: string): number {
  let row = Array.from({ length: text.length + 1 }, () => 0);
  for (let i = 1; i <= query.length; i++) {
    const next = [i];
    for (let j = 1; j <= text.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (query[i - 1] === text[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return Math.min(...row);
}
