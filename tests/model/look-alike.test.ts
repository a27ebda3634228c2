import { expect, test } from 'vitest';
import { lookAlike, meantBy, wordLookAlike } from '../../src/model/look-alike.ts';

test.each([
  ['⼀', '一'],
  ['⺠', '民'],
  ['⻓', '长'],
  ['⼾', '户'],
  ['⺡', '氵'],
  ['\uF90A', '金'],
  ['𝐀', 'A'],
])('%s is meant to be %s', (character, usual) => {
  expect(lookAlike.test(character)).toBe(true);
  expect(meantBy(character)).toBe(usual);
  expect(lookAlike.test(usual)).toBe(false);
  expect(wordLookAlike(character).fix).toContain(`“${usual}”`);
});

test('what nothing is known of is said without a proposal', () => {
  expect(meantBy('⺀')).toBe('⺀');
  expect(wordLookAlike('⺀').fix).toBe('换成通常的字');
});
