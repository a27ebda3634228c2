import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { keepForReuse, reuseSearch } from '../../../scripts/build/search-reuse.ts';
import { searchDocuments } from '../../../src/search/records.ts';
import { founding } from '../../archive/founding.ts';

const work = mkdtempSync(join(tmpdir(), 'fazhi-reuse-'));
const [out, next] = [join(work, 'dist'), join(work, 'next')];
const documents = searchDocuments(founding);
vi.stubEnv('CACHE_DIR', join(work, 'cache'));
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(work, { recursive: true });
});

beforeEach(() => {
  for (const folder of [out, next]) rmSync(folder, { recursive: true, force: true });
  write('search-index/pointer.json', 'pointer');
  write('pagefind/pagefind.js', 'code');
  keepForReuse(documents, out, out);
});

test('the indexes of the same documents are taken over', () => {
  expect(reuseSearch(searchDocuments(founding), out, next)).toBe(true);
  expect(readFileSync(join(next, 'search-index/pointer.json'), 'utf8')).toBe('pointer');
  expect(readFileSync(join(next, 'pagefind/pagefind.js'), 'utf8')).toBe('code');
});

test('what is noted on a text but not searched leaves the documents the same', () => {
  const reports = new Map(
    [...founding.reports].map(([id, report]) => [
      id,
      { ...report, annotations: { ...report.annotations, observations: [], events: [], notes: [] } },
    ]),
  );
  expect(reuseSearch(searchDocuments({ ...founding, reports }), out, next)).toBe(true);
});

test.each<[string, () => boolean]>([
  ['other documents', () => reuseSearch(documents.slice(1), out, next)],
  ['a text that has changed', () => reuseSearch(changed(), out, next)],
  ['another folder', () => reuseSearch(documents, `${out}-other`, next)],
  ['a changed file', () => spoil(() => write('pagefind/pagefind.js', 'other'))],
  ['a further file', () => spoil(() => write('search-index/more', ''))],
  ['a folder that is gone', () => spoil(() => rmSync(join(out, 'pagefind'), { recursive: true }))],
  ['a note that cannot be read', () => spoil(() => writeFileSync(join(work, 'cache/search-reuse.json'), '{'))],
  ['no note', () => spoil(() => rmSync(join(work, 'cache/search-reuse.json')))],
])('not reused: %s', (_, attempt) => {
  expect(attempt()).toBe(false);
  expect(existsSync(next)).toBe(false);
});

function spoil(change: () => void): boolean {
  change();
  return reuseSearch(documents, out, next);
}

function changed() {
  return documents.map((document, i) => (i === 0 ? { ...document, title: `${document.title}。` } : document));
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), text);
}
