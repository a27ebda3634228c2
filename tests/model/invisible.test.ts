import { expect, test } from 'vitest';
import { invisiblePattern, isUsual } from '../../src/model/invisible.ts';
import { lookAlikePattern } from '../../src/model/look-alike.ts';

test('no usual character is invisible or a look-alike, not even beside a Latin letter', () => {
  const refused = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
    (character) => isUsual(character) && (invisiblePattern.test(character) || lookAlikePattern.test(`a${character}a`)),
  );
  expect(refused).toEqual([]);
});

test.each(['一、2022年工作“回顾”（含 5 项）\n', '《条例》——占87.5％，█'])('%j is usual', (text) => {
  expect(isUsual(text)).toBe(true);
});

test.each(['\t', '\u200B', '\u202E', '⼈', '𝐀', 'aЯ'])('%j gets a closer look', (text) => {
  expect(isUsual(`甲${text}乙`)).toBe(false);
});
