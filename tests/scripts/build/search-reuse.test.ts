import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { indexingCode, reuseSearch, saveForReuse } from '../../../scripts/build/search-reuse.ts';
import { searchRecords } from '../../../src/search/build/records.ts';
import type { SearchRecord } from '../../../src/search/format/search-record.ts';
import { foundingContent } from '../../archive/founding-content.ts';

const work = mkdtempSync(join(tmpdir(), 'fazhi-reuse-'));
const [out, next] = [join(work, 'dist'), join(work, 'next')];
const records = searchRecords(foundingContent);
vi.stubEnv('CACHE_DIR', join(work, 'cache'));
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(work, { recursive: true });
});

beforeEach(() => {
  for (const folder of [out, next]) rmSync(folder, { recursive: true, force: true });
  write('search-index/pointer.json', 'pointer');
  write('search-index/abc/3/0.bin', 'shard');
  saveForReuse(records, out, out);
});

test('the index of the same records is reused', () => {
  expect(reuseSearch(searchRecords(foundingContent), out, next)).toBe(true);
  expect(readFileSync(join(next, 'search-index/pointer.json'), 'utf8')).toBe('pointer');
  expect(readFileSync(join(next, 'search-index/abc/3/0.bin'), 'utf8')).toBe('shard');
});

test('annotations that are not searched do not change the records', () => {
  const reports = new Map(
    [...foundingContent.reports].map(([id, report]) => [
      id,
      { ...report, annotations: { ...report.annotations, events: [], excluded: [] } },
    ]),
  );
  expect(reuseSearch(searchRecords({ ...foundingContent, reports }), out, next)).toBe(true);
});

test.each<[string, () => boolean]>([
  ['other records', () => reuseSearch(records.slice(1), out, next)],
  ['a changed text', () => reuseSearch(changed(), out, next)],
  ['a value no longer questioned', () => reuseSearch(withoutNotes(), out, next)],
  ['another folder', () => reuseSearch(records, `${out}-other`, next)],
  ['a changed file', () => reuseAfter(() => write('search-index/abc/3/0.bin', 'other'))],
  ['an extra file', () => reuseAfter(() => write('search-index/more', ''))],
  ['a missing folder', () => reuseAfter(() => rmSync(join(out, 'search-index/abc'), { recursive: true }))],
  ['unreadable state', () => reuseAfter(() => writeFileSync(join(work, 'cache/search-reuse.json'), '{'))],
  ['no state', () => reuseAfter(() => rmSync(join(work, 'cache/search-reuse.json')))],
])('not reused: %s', (_, attempt) => {
  expect(attempt()).toBe(false);
  expect(existsSync(next)).toBe(false);
});

test('the digest covers every file that writing the index imports', () => {
  const files = ['src/search/build/write-exact.ts', 'src/search/build/shard-worker.ts'];
  for (const file of files) {
    const imports = readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type)[^'"]*?from '(\.[^']+)'/gm);
    files.push(
      ...[...imports].map(([, path = '']) => join(dirname(file), path)).filter((path) => !files.includes(path)),
    );
  }
  expect(files).toContain('src/parse/fold.ts');
  expect(files.filter((file) => !indexingCode.some((folder) => file.startsWith(`${folder}/`)))).toEqual([]);
});

function reuseAfter(change: () => void): boolean {
  change();
  return reuseSearch(records, out, next);
}

/** Without the note that confirms it, a value that differs is not questioned. */
function withoutNotes(): SearchRecord[] {
  const reports = new Map(
    [...foundingContent.reports].map(([id, report]) => [
      id,
      { ...report, annotations: { ...report.annotations, notes: [] } },
    ]),
  );
  return searchRecords({ ...foundingContent, reports });
}

function changed() {
  return records.map((record, i) => (i === 0 ? { ...record, title: `${record.title}。` } : record));
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), text);
}
