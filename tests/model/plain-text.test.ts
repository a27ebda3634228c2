import { expect, test } from 'vitest';
import { describeInvisible, invisiblePattern } from '../../src/model/invisible.ts';
import { plainTextSchema } from '../../src/model/plain-text.ts';

const hidden = [
  ...[0x0000, 0x0007, 0x001b, 0x007f, 0x0085, 0x00ad, 0x061c, 0x180e, 0x200b, 0x200d, 0x200e, 0x200f, 0x2028, 0x202a],
  ...[
    0x202e, 0x2060, 0x2066, 0x2069, 0x3164, 0xfe0f, 0xfeff, 0xfff9, 0x1d173, 0xe0001, 0xe0041, 0xe0100, 0xd800, 0xdfff,
  ],
];

test.each(hidden.map((code) => [code.toString(16).padStart(4, '0'), String.fromCodePoint(code)]))(
  'U+%s is invisible and refused',
  (_code, character) => {
    expect(invisiblePattern.test(character)).toBe(true);
    expect(plainTextSchema.safeParse(`甲${character}乙`).success).toBe(false);
  },
);

test.each(['甲', 'é', '😀', '𠀀', '　', ' ', '“', '—', '·', '█', '㊣'])('%s is visible or white space', (character) => {
  expect(invisiblePattern.test(character)).toBe(false);
  expect(plainTextSchema.safeParse(`甲${character}乙`).success).toBe(true);
});

test.each<[unknown, string | null]>([
  ['  甲 乙\u3000', '甲 乙'],
  ['', null],
  [' \u3000', null],
  ['甲\n乙', null],
  ['甲\r乙', null],
  ['甲\t乙', null],
  ['甲'.repeat(2000), '甲'.repeat(2000)],
  ['甲'.repeat(2001), null],
  [1, null],
  [null, null],
])('%j as plain text', (input, text) => {
  const { data } = plainTextSchema.safeParse(input);
  expect(data ?? null).toBe(text);
});

test('the message names an invisible character by its code point', () => {
  expect([describeInvisible('\u0000').message, describeInvisible('\u{E0041}').message]).toEqual([
    '不可见字符 U+0000',
    '不可见字符 U+E0041',
  ]);
});
