import { expect, test } from 'vitest';
import { describeLookAlike, intendedCharacter, lookAlikePattern } from '../../src/model/look-alike.ts';

test.each([
  ['⼀', '一'],
  ['⺠', '民'],
  ['⻓', '长'],
  ['⼾', '户'],
  ['⺡', '氵'],
  ['\uF90A', '金'],
  ['𝐀', 'A'],
])('%s stands for %s', (character, usual) => {
  expect(lookAlikePattern.test(character)).toBe(true);
  expect(intendedCharacter(character)).toBe(usual);
  expect(lookAlikePattern.test(usual)).toBe(false);
  expect(describeLookAlike(character).fix).toContain(`“${usual}”`);
});

test('an unknown look-alike gets no suggestion', () => {
  expect(intendedCharacter('⺀')).toBe('⺀');
  expect(describeLookAlike('⺀').fix).toBe('换成通常的字');
});
