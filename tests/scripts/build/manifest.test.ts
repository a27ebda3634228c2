import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeLargeManifest, writeManifest } from '../../../scripts/build/manifest.ts';

/** Read in one piece, in several, and in exactly one that fills the buffer. */
const files: Record<string, string> = {
  'a/index.html': '<p>一</p>',
  'a/empty.txt': '',
  'a.txt': 'two',
  'data/full.bin': 'x'.repeat(1 << 20),
  'data/large.bin': 'y'.repeat((3 << 20) + 1),
};
const expected = Object.entries(files)
  .map(([path, text]) => `${createHash('sha256').update(text).digest('hex')}  ${path}`)
  .sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fazhi-manifest-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

const lines = () => readFileSync(join(folder, 'manifest.sha256'), 'utf8').trimEnd().split('\n');

test('lists every file but itself with its SHA-256', () => {
  writeManifest(folder);
  expect(lines().sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1))).toEqual(expected);
  const first = lines();
  writeManifest(folder);
  expect(lines()).toEqual(first);
});

test('a thread a processor writes the same manifest', async () => {
  writeManifest(folder);
  const alone = lines();
  rmSync(join(folder, 'manifest.sha256'));
  await writeLargeManifest(folder, 1);
  expect(lines()).toEqual(alone);
});
