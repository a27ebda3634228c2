import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { writePortion } from '../../../src/search/build/portion-files.ts';
import { portionFiles } from '../../../src/search/build/portion-layout.ts';
import { joinExact, writeExact } from '../../../src/search/build/write-exact.ts';
import { type SearchRecord, TYPES } from '../../../src/search/format/search-record.ts';
import { blockOf, captures, mosaics, oddities, recordOf, removeTemporaryFolders, temporaryFolder } from '../sample.ts';

afterAll(removeTemporaryFolders);

describe.each([
  ['captures and odd texts', () => [...captures(), ...oddities()], 3, undefined],
  ['an archive big enough for chunks', () => mosaics(50), 3, undefined],
  ['the same in few files, without chunks', () => mosaics(50), 4, 150],
  ['more portions than records', () => captures(), 7, undefined],
  ['one part', () => oddities(), 1, undefined],
])('%s', (_, makeRecords, count, maxFiles) => {
  test('joined from portions, the index is that of one go, byte for byte', async () => {
    const records = makeRecords();
    const [whole, joined] = [temporaryFolder(), temporaryFolder()];
    const summary = await writeExact(records, whole, { maxFiles });
    const portions = Array.from({ length: count }, (_, portion) => records.filter((_, i) => i % count === portion));
    expect(await joinExact(await writePortions(portions), joined, { maxFiles })).toEqual(summary);
    expect(hashesOf(joined)).toEqual(hashesOf(whole));
  }, 60_000);
});

test('random small archives, divided at random', async () => {
  const text = fc.string({ unit: fc.constantFrom(...'甲乙丙丁議1.9% ，'), maxLength: 40 });
  const block = fc.record({
    text,
    heading: fc.boolean(),
    parts: fc.constantFrom<string[]>([], ['results'], ['plans', 'other']),
  });
  const paragraphs = fc.array(fc.array(block.map(blockOf), { minLength: 1, maxLength: 3 }), { maxLength: 4 });
  const fields = fc.record({
    type: fc.constantFrom(...TYPES),
    title: text,
    titleSupplied: fc.boolean(),
    year: fc.constantFrom(null, 2023, 2024),
    date: fc.constantFrom(null, '2024-03-31'),
    regions: fc.constantFrom<string[]>([], ['440000'], ['440000', '440100']),
    portion: fc.nat(2),
  });
  const archive = fc.array(fc.tuple(fields, paragraphs), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(archive, async (drawn) => {
      const records = drawn.map(([{ portion, ...rest }, texts], i) => ({
        portion,
        record: recordOf({ id: `r${i}`, ...rest, paragraphs: texts.map((blocks) => ({ blocks })) }),
      }));
      const folders = [temporaryFolder(), temporaryFolder()] as const;
      await writeExact(
        records.map(({ record }) => record),
        folders[0],
      );
      const portions = [0, 1, 2].map((number) =>
        records.filter(({ portion }) => portion === number).map(({ record }) => record),
      );
      await joinExact(await writePortions(portions), folders[1]);
      expect(hashesOf(folders[1])).toEqual(hashesOf(folders[0]));
      for (const folder of folders) rmSync(folder, { recursive: true });
    }),
    { numRuns: 40 },
  );
}, 120_000);

test('a portion has the same bytes, whatever the order of its records', async () => {
  const records = [...captures(), ...oddities()];
  const [one = '', two = ''] = await writePortions([records, records.toReversed()]);
  expect(hashesOf(two)).toEqual(hashesOf(one));
});

test('a record in two portions is an error', async () => {
  const folders = await writePortions([captures(), captures().slice(0, 1)]);
  await expect(joinExact(folders, temporaryFolder())).rejects.toThrow('search: two documents have the id');
});

test('a portion of another format, or with too short a file, is an error, and nothing is written', async () => {
  const [damaged = '', other = ''] = await writePortions([captures(), oddities()]);
  const texts = join(damaged, portionFiles.texts);
  writeFileSync(texts, readFileSync(texts).subarray(0, 2000));
  const out = temporaryFolder();
  await expect(joinExact([damaged], out)).rejects.toThrow('a file of a portion is too short');
  writeFileSync(join(other, portionFiles.portion), JSON.stringify({ format: 'fazhi-search-portion/0', slices: 1 }));
  await expect(joinExact([other], out)).rejects.toThrow('is a portion of format fazhi-search-portion/0');
  expect(existsSync(join(out, 'search-index'))).toBe(false);
});

async function writePortions(portions: SearchRecord[][]): Promise<string[]> {
  const folders = portions.map(temporaryFolder);
  for (const [i, folder] of folders.entries()) await writePortion(portions[i] ?? [], folder);
  return folders;
}

/** Path and hash of each file. */
function hashesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => `${path.slice(folder.length)} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`);
}
