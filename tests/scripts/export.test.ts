import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Passage } from '../../scripts/export/passages.ts';
import { writeExport } from '../../scripts/export/write.ts';
import { withoutWhiteSpace } from '../../src/parse/white-space.ts';
import { founding } from '../archive/founding.ts';

const out = mkdtempSync(join(tmpdir(), 'fazhi-export-'));
afterAll(() => rmSync(out, { recursive: true }));

function run(...args: string[]) {
  return spawnSync(process.execPath, ['scripts/export.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, SITE_URL: 'https://example.org', BASE_PATH: '', CONTENT_DIR: 'content' },
  });
}

/** The lines of all files of documents, in order. */
function linesIn(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.startsWith('documents-'));
  return names.flatMap((name) => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n'));
}

const texts = [...founding.reports.values(), ...founding.plans.values()];
const allWords = texts.flatMap(({ body: document }) => document.blocks.map((block) => block.text)).join('');

/** Documents are whole and in order: together they are the texts. */
function expectWhole(documents: Passage[]): void {
  expect(withoutWhiteSpace(documents.map(({ text }) => text).join(''))).toBe(withoutWhiteSpace(allWords));
  expect(new Set(documents.map(({ url }) => url)).size).toBe(documents.length);
  const gap = documents.find(({ stances }) => stances.includes('gap'));
  expect(gap?.parts).toContain('problems');
  expect(documents.find(({ document }) => document === '440104/2022')).toMatchObject({
    kind: 'report',
    regions: ['440000', '440100', '440104'],
    regionNames: ['广东省', '广州市', '越秀区'],
    issuerKind: 'government',
    year: 2022,
    published: '2023-03-06',
    url: expect.stringMatching(/^https:\/\/example\.org\/reports\/440104\/2022\/#p1$/),
  });
}

describe('for OpenSearch', () => {
  const folder = join(out, 'opensearch');
  beforeAll(() => {
    const { status, stdout, stderr } = run('--format', 'opensearch', '--out', folder);
    if (status !== 0) throw new Error(stdout + stderr);
  });

  test('bodies of bulk requests: an action, then its document, which the mapping knows every field of', () => {
    const mapping = JSON.parse(readFileSync(join(folder, 'mapping.json'), 'utf8'));
    const lines = linesIn(folder).map((line) => JSON.parse(line));
    const actions = lines.filter((_, i) => i % 2 === 0);
    const documents = lines.filter((_, i) => i % 2 === 1);
    expect(actions).toHaveLength(documents.length);
    const ids = actions.map(({ index }) => (index._index === 'fazhi-passages' ? index._id : null));
    expect(ids).not.toContain(null);
    expect(new Set(ids).size).toBe(documents.length);
    const known = Object.keys(mapping.mappings.properties).sort();
    for (const document of documents) expect(Object.keys(document).sort()).toEqual(known);
    expectWhole(documents);
  });
});

describe('for Meilisearch', () => {
  const folder = join(out, 'meilisearch');
  beforeAll(() => {
    const { status, stdout, stderr } = run('--format', 'meilisearch', '--out', folder);
    if (status !== 0) throw new Error(stdout + stderr);
  });

  test('a document a line, with a key that the server takes; settings name fields that are there', () => {
    const documents = linesIn(folder).map((line) => JSON.parse(line));
    expect(documents.filter(({ key }) => !/^[A-Za-z0-9_-]{1,511}$/.test(key))).toEqual([]);
    expect(new Set(documents.map(({ key }) => key)).size).toBe(documents.length);
    const settings = JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'));
    const fields = Object.keys(documents[0]);
    for (const list of ['searchableAttributes', 'filterableAttributes', 'sortableAttributes']) {
      expect(settings[list].filter((name: string) => !fields.includes(name))).toEqual([]);
    }
    expectWhole(documents);
  });
});

test('a long export is cut between documents, and leaves nothing of a longer one', () => {
  const folder = join(out, 'parts');
  const documents = ['a\nA\n', 'b\nB\n', 'c\nC\n'];
  expect(writeExport({ files: {}, documents, partBytes: 8 }, folder)).toEqual({ documents: 3, files: 2 });
  expect(readFileSync(join(folder, 'documents-1.ndjson'), 'utf8')).toBe('a\nA\nb\nB\n');
  writeFileSync(join(folder, 'kept.txt'), '');
  writeExport({ files: {}, documents: ['a\nA\n'], partBytes: 8 }, folder);
  expect(readdirSync(folder).sort()).toEqual(['documents-1.ndjson', 'kept.txt']);
});

test.each([[['--format', 'solr', '--out', out]], [[]]])('what it cannot do it says: %j', (args) => {
  const { status, stderr } = run(...args);
  expect(status).toBe(2);
  expect(stderr).toContain('npm run export -- --format opensearch|meilisearch');
});

test('without a folder it writes to export/<format>, below the folder it is called in', () => {
  const project = process.cwd();
  const { status } = spawnSync(process.execPath, [join(project, 'scripts/export.ts'), '--format', 'meilisearch'], {
    cwd: out,
    env: { ...process.env, CONTENT_DIR: join(project, 'content') },
  });
  expect(status).toBe(0);
  expect(readdirSync(join(out, 'export/meilisearch'))).toEqual(readdirSync(join(out, 'meilisearch')));
});
