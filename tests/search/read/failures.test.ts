import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeExact } from '../../../src/search/build/write-exact.ts';
import { ExactSearch } from '../../../src/search/read/exact-search.ts';
import { NO_FILTERS } from '../../../src/search/read/filter.ts';
import { SearchError } from '../../../src/search/read/search-error.ts';
import type { ReadFile } from '../../../src/search/read/source.ts';
import { captures, idsOf, readerOf, removeTemporaryFolders, temporaryFolder } from '../sample.ts';

afterAll(removeTemporaryFolders);

const request = { text: '行政复议', filters: NO_FILTERS, sort: 'relevance' } as const;
let folder: string;

beforeAll(async () => {
  folder = temporaryFolder();
  await writeExact(captures(), folder);
});

/** Spoils the files with a matching path. */
function spoiled(pattern: RegExp, spoil: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>): ReadFile {
  return async (path) => {
    const bytes = await readerOf(folder)(path);
    return pattern.test(path) ? spoil(bytes) : bytes;
  };
}

const kinds: [string, RegExp][] = [
  ['pointer', /index\.json/],
  ['shard', /\/3\/\d+\.bin/],
  ['text', /\/text\//],
];

describe.each(kinds)('a spoiled %s is an error, never an empty list', (_, pattern) => {
  test.each<[string, (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>, SearchError['reason']]>([
    ['missing', () => Promise.reject(new Error('404')), 'unreachable'],
    ['truncated', (bytes) => bytes.slice(0, bytes.length - 20), 'damaged'],
    ['empty', () => new Uint8Array(), 'damaged'],
    ['a page instead', () => new TextEncoder().encode('<!doctype html><title>404</title>'), 'damaged'],
    ['one byte changed', (bytes) => bytes.map((byte, i) => (i === bytes.length >> 1 ? byte ^ 0x55 : byte)), 'damaged'],
  ])('%s', async (how, spoil, reason) => {
    // The pointer has no checksum: a changed byte leads to a missing or unsuitable file.
    const expected = how === 'one byte changed' && pattern.test('index.json') ? expect.any(String) : reason;
    await expect(new ExactSearch(spoiled(pattern, spoil)).search(request)).rejects.toMatchObject({
      name: 'SearchError',
      reason: expected,
    });
  });
});

test('a shard under the path of another is damaged', async () => {
  const pointer = JSON.parse(readFileSync(join(folder, 'search-index/index.json'), 'utf8')) as { build: string };
  const read: ReadFile = (path) => readerOf(folder)(path.replace(/\/3\/\d+\.bin/, '/2/0.bin'));
  await expect(new ExactSearch(read).search(request)).rejects.toMatchObject({ reason: 'damaged' });
  expect(pointer.build).toMatch(/^[0-9a-f]{12}$/);
});

test('a file that failed is read again', async () => {
  let failures = 3;
  const flaky = new ExactSearch(
    spoiled(/\.bin/, (bytes) => (failures-- > 0 ? Promise.reject(new Error('offline')) : bytes)),
  );
  await expect(flaky.search(request)).rejects.toBeInstanceOf(SearchError);
  failures = 0;
  expect(idsOf((await flaky.search(request)).state).length).toBeGreaterThan(0);
});

test('an aborted search rejects with the reason of its signal', async () => {
  const controller = new AbortController();
  const slow: ReadFile = (path, signal) =>
    new Promise((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(new Error('fetch aborted')));
      setTimeout(() => resolve(readerOf(folder)(path)), 50);
    });
  const search = new ExactSearch(slow).search(request, { signal: controller.signal });
  controller.abort(new Error('the query changed'));
  await expect(search).rejects.toThrow('the query changed');
});

test('a search after an aborted one reads the files that it left unread', async () => {
  const controller = new AbortController();
  const read: ReadFile = async (path, signal) => {
    await new Promise((done) => setTimeout(done, 5));
    signal?.throwIfAborted();
    return readerOf(folder)(path);
  };
  const exact = new ExactSearch(read);
  const first = exact.search(request, { signal: controller.signal });
  const second = exact.search(request);
  controller.abort();
  await expect(first).rejects.toThrow();
  expect((await second).state.hits.length).toBeGreaterThan(0);
});
