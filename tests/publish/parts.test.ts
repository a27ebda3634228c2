import { expect, test } from 'vitest';
import { partsOf } from '../../src/publish/families/parts.ts';

const cut = (lines: string[], limit: number) => [...partsOf(lines, limit)].map(({ part, lines: of }) => [part, ...of]);

test.each([
  ['no lines: one empty part', [], 10, [[null]]],
  ['what fits stays whole', ['aaaa\n', 'bbbb\n'], 10, [[null, 'aaaa\n', 'bbbb\n']]],
  [
    'what does not is numbered from 1',
    ['aaaa\n', 'bbbb\n', 'c\n'],
    10,
    [
      [1, 'aaaa\n', 'bbbb\n'],
      [2, 'c\n'],
    ],
  ],
  [
    'a long line has its own part',
    ['a\n', 'bbbbbbbbbbbb\n', 'c\n'],
    5,
    [
      [1, 'a\n'],
      [2, 'bbbbbbbbbbbb\n'],
      [3, 'c\n'],
    ],
  ],
  [
    'bytes count, not characters',
    ['法治\n', '法\n'],
    10,
    [
      [1, '法治\n'],
      [2, '法\n'],
    ],
  ],
])('%s', (_name, lines, limit, expected) => {
  expect(cut(lines, limit)).toEqual(expected);
});
