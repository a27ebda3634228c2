import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compactText, trimWhiteSpace, withoutWhiteSpace } from '../../src/parse/white-space.ts';
import { cpuTime } from './cpu-time.ts';

const kinds = [' ', '\t', '\n', '\r', '\u00A0', '\u3000', '\u2003', '\u2028', '\u0085', '\u200B', '\uFEFF'];

test.each(kinds.map((character) => [character.codePointAt(0)?.toString(16) ?? '', character]))(
  'U+%s is white space',
  (_code, character) => {
    expect(withoutWhiteSpace(`甲${character}乙${character}`)).toBe('甲乙');
    expect(trimWhiteSpace(`${character}甲${character}乙${character}`)).toBe(`甲${character}乙`);
  },
);

test.each(['\u200C', '\u200D', '\u2060', '\u00AD', '\u180E'])('%j is no white space', (character) => {
  expect(withoutWhiteSpace(character)).toBe(character);
  expect(trimWhiteSpace(character)).toBe(character);
});

test('a compact text has the source offset of every character', () => {
  const { text, sourceOffset } = compactText(' 甲 乙\u3000\n丙 ');
  expect(text).toBe('甲乙丙');
  expect([0, 1, 2, 3].map(sourceOffset)).toEqual([1, 3, 6, 8]);
});

const anyText = fc.array(fc.oneof(fc.constantFrom(...kinds), fc.string({ maxLength: 3 })), { maxLength: 30 });

test('compactText removes white space, and its source offsets point at the same characters', () => {
  fc.assert(
    fc.property(anyText, (pieces) => {
      const source = pieces.join('');
      const { text, sourceOffset } = compactText(source);
      expect(text).toBe(withoutWhiteSpace(source));
      const characters = Array.from({ length: text.length }, (_, i) => source.charAt(sourceOffset(i)));
      expect(characters.join('')).toBe(text);
      expect(sourceOffset(text.length)).toBe(source.length);
    }),
  );
});

test('trimming takes linear time', () => {
  const took = cpuTime(() => {
    expect(trimWhiteSpace(`甲${' '.repeat(500_000)}乙`)).toHaveLength(500_002);
  });
  expect(took).toBeLessThan(4000);
});
