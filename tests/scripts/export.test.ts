import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Passage } from '../../scripts/export/passages.ts';
import { writeExport } from '../../scripts/export/write.ts';
import { withoutWhiteSpace } from '../../src/parse/white-space.ts';
import { foundingContent } from '../archive/founding-content.ts';

const out = mkdtempSync(join(tmpdir(), 'fazhi-export-'));
afterAll(() => rmSync(out, { recursive: true }));

const project = process.cwd();

/** Runs `npm run export` in the folder `out`. */
function run(...args: string[]) {
  return spawnSync(process.execPath, [join(project, 'scripts/export.ts'), ...args], {
    cwd: out,
    encoding: 'utf8',
    env: { ...process.env, SITE_URL: 'https://example.org', BASE_PATH: '', CONTENT_DIR: join(project, 'content') },
  });
}

/** The lines of all passage files, in order. */
function linesIn(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.startsWith('documents-'));
  return names.flatMap((name) => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n'));
}

const texts = [...foundingContent.reports.values(), ...foundingContent.plans.values()];
const fullText = texts.flatMap(({ body }) => body.blocks.map((block) => block.text)).join('');

/** The passages are complete and in order: joined they are the texts. */
function expectComplete(passages: Passage[]): void {
  expect(withoutWhiteSpace(passages.map(({ text }) => text).join(''))).toBe(withoutWhiteSpace(fullText));
  expect(new Set(passages.map(({ url }) => url)).size).toBe(passages.length);
  const gap = passages.find(({ stances }) => stances.includes('gap'));
  expect(gap?.parts).toContain('problems');
  expect(passages.find(({ document }) => document === '440104/2022')).toMatchObject({
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

  test('bodies of bulk requests: an action and a source, whose fields are all in the mapping', () => {
    const mapping = JSON.parse(readFileSync(join(folder, 'mapping.json'), 'utf8'));
    const lines = linesIn(folder).map((line) => JSON.parse(line));
    const actions = lines.filter((_, i) => i % 2 === 0);
    const passages = lines.filter((_, i) => i % 2 === 1);
    expect(actions).toHaveLength(passages.length);
    const ids = actions.map(({ index }) => (index._index === 'fazhi-passages' ? index._id : null));
    expect(ids).not.toContain(null);
    expect(new Set(ids).size).toBe(passages.length);
    const mapped = Object.keys(mapping.mappings.properties).sort();
    for (const passage of passages) expect(Object.keys(passage).sort()).toEqual(mapped);
    expectComplete(passages);
  });
});

describe('for Meilisearch, to the default folder', () => {
  const folder = join(out, 'export/meilisearch');
  beforeAll(() => {
    const { status, stdout, stderr } = run('--format', 'meilisearch');
    if (status !== 0) throw new Error(stdout + stderr);
  });

  test('one passage per line, with a valid key; settings name existing fields', () => {
    const passages = linesIn(folder).map((line) => JSON.parse(line));
    expect(passages.filter(({ key }) => !/^[A-Za-z0-9_-]{1,511}$/.test(key))).toEqual([]);
    expect(new Set(passages.map(({ key }) => key)).size).toBe(passages.length);
    const settings = JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'));
    const fields = Object.keys(passages[0]);
    for (const list of ['searchableAttributes', 'filterableAttributes', 'sortableAttributes']) {
      expect(settings[list].filter((name: string) => !fields.includes(name))).toEqual([]);
    }
    expectComplete(passages);
  });
});

test('a long export is split between passages', () => {
  const folder = mkdtempSync(join(out, 'parts-'));
  const passages = ['a\nA\n', 'b\nB\n', 'c\nC\n'];
  expect(writeExport({ files: {}, passages, fileBytes: 8 }, folder)).toEqual({ passages: 3, files: 2 });
  expect(readFileSync(join(folder, 'documents-1.ndjson'), 'utf8')).toBe('a\nA\nb\nB\n');
});

test('an export replaces an earlier one, and nothing else', () => {
  const folder = join(out, 'opensearch');
  const files = () => readdirSync(folder).sort();
  expect(files()).toContain('mapping.json');
  expect(run('--format', 'meilisearch', '--out', folder).status).toBe(0);
  expect(files()).not.toContain('mapping.json');
  const before = files();
  writeFileSync(join(folder, 'mine.txt'), '');
  const { status, stderr } = run('--format', 'opensearch', '--out', folder);
  expect([status, stderr]).toEqual([1, expect.stringContaining(`--out is ${folder}; it holds 1 files`)]);
  expect(files()).toEqual([...before, 'mine.txt'].sort());
});

test.each([[['--format', 'solr', '--out', out]], [[]]])('prints the usage for %j', (args) => {
  const { status, stderr } = run(...args);
  expect(status).toBe(2);
  expect(stderr).toContain('npm run export -- --format opensearch|meilisearch');
});
