import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openShards, writeDescriptor } from '../../../scripts/shards/descriptor.ts';

const work = mkdtempSync(join(tmpdir(), 'fazhi-shards-'));
afterAll(() => rmSync(work, { recursive: true }));

test('opens an intact shard', () => {
  const folder = shard('sound', ['440000', '450000']);
  expect(openShards([folder], 'source')).toEqual([
    { folder: join(folder, 'site'), keys: ['440000', '450000'], searchPortion: join(folder, 'search-portion') },
  ]);
});

test.each<[string, string, (folder: string) => void]>([
  ['a changed file', 'is damaged', (folder) => writeFileSync(join(folder, 'site/page'), 'other')],
  ['a missing file', 'is damaged', (folder) => rmSync(join(folder, 'site/page'))],
  ['an extra file', 'is damaged', (folder) => writeFileSync(join(folder, 'site/more'), '')],
  ['a renamed file', 'is damaged', rename],
  [
    'a changed portion of the index',
    'is damaged',
    (folder) => writeFileSync(join(folder, 'search-portion/texts'), 'other'),
  ],
  ['no descriptor', 'is no shard', (folder) => rmSync(join(folder, 'shard.json'))],
  ['a descriptor of another format', 'format', (folder) => writeFileSync(join(folder, 'shard.json'), '{"format":2}')],
  ['a truncated descriptor', 'JSON', (folder) => writeFileSync(join(folder, 'shard.json'), '{"format":')],
])('refused: %s', (name, message, damage) => {
  const folder = shard(name, ['440000']);
  damage(folder);
  expect(() => openShards([folder], 'source')).toThrow(message);
});

test('refused: built from another source', () => {
  const folder = shard('other source', ['440000']);
  expect(() => openShards([folder], 'another')).toThrow('was built from other content or code');
});

test('refused: one province in two shards', () => {
  const folders = [shard('one', ['440000', '450000']), shard('two', ['450000'])];
  expect(() => openShards(folders, 'source')).toThrow('both hold 450000');
});

test('refused: one portion of the search index twice, and a portion beside the whole index', () => {
  const portion = shard('part', ['search:440000', 'search:450000']);
  expect(() => openShards([portion, shard('again', ['search:450000'])], 'source')).toThrow('both hold search:450000');
  expect(() => openShards([portion, shard('whole', ['search'])], 'source')).toThrow('join only one of them');
  expect(openShards([portion, shard('pages', ['440000'])], 'source')).toHaveLength(2);
});

function shard(name: string, keys: string[]): string {
  const folder = join(work, name);
  for (const [path, text] of [
    ['site/page', 'text'],
    ['search-portion/texts', 'text'],
  ] as const) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  writeDescriptor(folder, keys, 'source');
  return folder;
}

function rename(folder: string): void {
  rmSync(join(folder, 'site/page'));
  writeFileSync(join(folder, 'site/pages'), 'text');
}
