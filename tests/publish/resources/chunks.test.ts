import { expect, test } from 'vitest';
import { chunkAddress, chunksOf, isChunkOf } from '../../../src/publish/resources/chunks.ts';

const split = (lines: string[], limit: number) =>
  [...chunksOf(lines, limit, (line) => Buffer.byteLength(line))].map((chunk) => [chunk.number, ...chunk.items]);

test.each([
  ['no lines: one empty chunk', [], 10, [[null]]],
  ['lines within the limit stay in one chunk', ['aaaa\n', 'bbbb\n'], 10, [[null, 'aaaa\n', 'bbbb\n']]],
  [
    'several chunks are numbered from 1',
    ['aaaa\n', 'bbbb\n', 'c\n'],
    10,
    [
      [1, 'aaaa\n', 'bbbb\n'],
      [2, 'c\n'],
    ],
  ],
  [
    'a long line has a chunk to itself',
    ['a\n', 'bbbbbbbbbbbb\n', 'c\n'],
    5,
    [
      [1, 'a\n'],
      [2, 'bbbbbbbbbbbb\n'],
      [3, 'c\n'],
    ],
  ],
  [
    'the limit counts bytes, not characters',
    ['法治\n', '法\n'],
    10,
    [
      [1, '法治\n'],
      [2, '法\n'],
    ],
  ],
])('%s', (_name, lines, limit, expected) => {
  expect(split(lines, limit)).toEqual(expected);
});

test('the address of a chunk has its number, and shows of which file it is a chunk', () => {
  const addresses = [null, 1, 12].map((number) => chunkAddress('/data/reports.ndjson', number));
  expect(addresses).toEqual(['/data/reports.ndjson', '/data/reports-1.ndjson', '/data/reports-12.ndjson']);
  const isReports = (path: string) => isChunkOf('/data/reports.ndjson', path);
  expect(addresses.every(isReports)).toBe(true);
  expect(['/data/reports.json', '/data/reports-all.ndjson', '/data/events-1.ndjson'].filter(isReports)).toEqual([]);
});
