import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { idealShardCounts, shardCounts, totalOf } from '../../../src/search/build/sizing.ts';
import { writeExact } from '../../../src/search/build/write-exact.ts';
import { captures, oddities, recordOf, removeTemporaryFolders, temporaryFolder } from '../sample.ts';

afterAll(removeTemporaryFolders);

/** Path and hash of each file. */
function hashesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => `${path.slice(folder.length)} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`);
}

test('the same records in any order give the same bytes', async () => {
  const [one, two] = [temporaryFolder(), temporaryFolder()];
  const records = [...captures(), ...oddities()];
  const summary = await writeExact(records, one);
  await writeExact(records.toReversed(), two, { threads: 1 });
  const hashes = hashesOf(one);
  expect(hashesOf(two)).toEqual(hashes);
  expect(hashes).toHaveLength(summary.files);
});

test('worker threads change nothing', async () => {
  const [one, two] = [temporaryFolder(), temporaryFolder()];
  const texts = captures();
  // Of two million characters, below which no threads are used.
  const records = Array.from({ length: 400 }, (_, i) =>
    recordOf({
      id: `d${i}`,
      text: texts[i % 5]?.paragraphs.map(({ blocks }) => `${i}${blocks[0]?.text}`) ?? [],
    }),
  );
  await writeExact(records, one, { threads: 1 });
  await writeExact(records, two, { threads: 3 });
  expect(hashesOf(two)).toEqual(hashesOf(one));
}, 60_000);

test('any change of the content changes the build id', async () => {
  const builds = await Promise.all(
    [['甲乙'], ['甲丙'], ['甲', '乙']].map((text) => writeExact([recordOf({ id: 'a', text })], temporaryFolder())),
  );
  expect(new Set(builds.map(({ build }) => build)).size).toBe(3);
});

test('an empty archive gives an empty index', async () => {
  expect(await writeExact([], temporaryFolder())).toMatchObject({ records: 0, shards: [1, 1, 1] });
});

test('two records with one id are an error', async () => {
  const twice = [recordOf({ id: 'a' }), recordOf({ id: 'a' })];
  await expect(writeExact(twice, temporaryFolder())).rejects.toThrow('search: two documents have the id a');
});

test('fewer files if the limit is lower, and an error with advice if it is too low', async () => {
  const summary = await writeExact(captures(), temporaryFolder(), { maxFiles: 20 });
  expect(summary.files).toBeLessThanOrEqual(20);
  const codeUnits = 54_000_000;
  expect(totalOf(idealShardCounts(codeUnits))).toBeLessThan(20_000);
  expect(totalOf(shardCounts(codeUnits, 9_000, 200))).toBeLessThanOrEqual(8_800);
  expect(totalOf(shardCounts(codeUnits, 9_000, 0))).toBeLessThanOrEqual(9_000);
  expect(() => shardCounts(codeUnits, 1_000, 200)).toThrowErrorMatchingInlineSnapshot(
    `[Refusal: The exact search index needs at least 5309 files (5109 shards of 64 KB, 200 for texts and tables), but maxFiles (MAX_SEARCH_FILES) allows 1000. Raise it on a host that allows more files, or publish the index on a host of its own.]`,
  );
  const few = writeExact(captures(), temporaryFolder(), { maxFiles: 5 });
  await expect(few).rejects.toThrow(/^The exact search index needs at least \d+ files .+ allows 5\./);
});
