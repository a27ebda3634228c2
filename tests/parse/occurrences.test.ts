import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findOccurrences } from '../../src/parse/occurrences.ts';
import { cpuTime } from './cpu-time.ts';

function oneByOne(text: string, needle: string) {
  const first = needle === '' ? -1 : text.indexOf(needle);
  if (first < 0) return { first, count: 0 };
  return { first, count: text.indexOf(needle, first + 1) < 0 ? 1 : 2 };
}

/** Of few characters, so that needles occur, overlap and contain each other. */
const repetitive = (maxLength: number) =>
  fc.array(fc.constantFrom('年', '月', 'a'), { maxLength }).map((characters) => characters.join(''));

test('finds what a search one by one finds, by either way', () => {
  fc.assert(
    fc.property(repetitive(60), fc.array(repetitive(6), { maxLength: 20 }), (text, needles) => {
      const expected = needles.map((needle) => oneByOne(text, needle));
      expect(findOccurrences(text, needles)).toEqual(expected);
      // Padded, the same search is long enough for the automaton.
      const padding = '。'.repeat(5_000_000);
      if (needles.length > 0) expect(findOccurrences(text + padding, needles)).toEqual(expected);
    }),
    { numRuns: 12 },
  );
});

test('many needles, large texts of one character, and needles that nearly match take linear time', () => {
  const text = '年'.repeat(999_000);
  const needles = Array.from({ length: 5000 }, (_, i) => `${'年'.repeat(190)}月${'年'.repeat(100)}${i}`);
  expect(cpuTime(() => findOccurrences(text, needles))).toBeLessThan(5000);
});
