import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentFiles, writeExport } from '../../scripts/export/write.ts';
import { searchRecords } from '../../src/search/build/records.ts';
import { ABOUT_ID, SERVER_FORMAT, type ServerDocument } from '../../src/search/format/server-index.ts';
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

/** The lines of all files of documents, in order. */
function linesIn(folder: string): string[] {
  return documentFiles(readdirSync(folder)).flatMap((name) =>
    readFileSync(join(folder, name), 'utf8').trimEnd().split('\n'),
  );
}

describe('for OpenSearch', () => {
  const folder = join(out, 'opensearch');
  beforeAll(() => {
    const { status, stdout, stderr } = run('--format', 'opensearch', '--out', folder);
    if (status !== 0) throw new Error(stdout + stderr);
  });

  test('bodies of bulk requests: one document a search record, whose fields are all in the mapping', () => {
    const mapping = JSON.parse(readFileSync(join(folder, 'mapping.json'), 'utf8'));
    const lines = linesIn(folder).map((line) => JSON.parse(line));
    const ids = lines.filter((_, i) => i % 2 === 0).map(({ index }) => index._id);
    const documents = lines.filter((_, i) => i % 2 === 1) as ServerDocument[];
    const records = searchRecords(foundingContent);
    expect([...ids].sort()).toEqual([...records.map(({ id }) => id), ABOUT_ID].sort());
    const mapped = Object.keys(mapping.mappings.properties).filter((name) => name !== 'about');
    for (const document of documents.slice(0, -1)) expect(Object.keys(document).sort()).toEqual(mapped.sort());
    expect(documents.slice(0, -1).map(({ number }) => number)).toEqual(records.map((_, i) => i));
    expect(documents.at(-1)).toEqual({
      about: { format: SERVER_FORMAT, build: expect.stringMatching(/^[0-9a-f]{12}$/), documents: records.length },
    });
  });

  test('text is folded, with parts and stances of its paragraph', () => {
    const report = linesIn(folder)
      .map((line) => JSON.parse(line) as ServerDocument)
      .find(({ record }) => record?.id === '440104/2022');
    expect(report).toMatchObject({ region: '440104', regions: ['440000', '440100', '440104'], kind: 'government' });
    expect(report?.paragraphs.every(({ text }) => !/[，。《》（）\s]/.test(text))).toBe(true);
    expect(report?.paragraphs.some(({ parts, stances }) => parts.includes('problems') && stances.includes('gap'))).toBe(
      true,
    );
  });

  test('the same content gives the same bytes', () => {
    const again = join(out, 'again');
    expect(run('--format', 'opensearch', '--out', again).status).toBe(0);
    for (const name of readdirSync(folder))
      expect(readFileSync(join(again, name)).equals(readFileSync(join(folder, name))), name).toBe(true);
  });
});

test('a long export is split between documents', () => {
  const folder = mkdtempSync(join(out, 'parts-'));
  const documents = ['a\nA\n', 'b\nB\n', 'c\nC\n'];
  expect(writeExport({ files: {}, documents, fileBytes: 8 }, folder)).toEqual({ documents: 3, files: 2 });
  expect(readFileSync(join(folder, 'documents-1.ndjson'), 'utf8')).toBe('a\nA\nb\nB\n');
});

test('files of documents are read in the order of their numbers', () => {
  const names = ['README.md', 'documents-10.ndjson', 'documents-2.ndjson', 'documents-1.ndjson', 'mapping.json'];
  expect(documentFiles(names)).toEqual(['documents-1.ndjson', 'documents-2.ndjson', 'documents-10.ndjson']);
});

test('an export replaces an earlier one, and nothing else', () => {
  const folder = join(out, 'replaced');
  expect(run('--format', 'opensearch', '--out', folder).status).toBe(0);
  const before = readdirSync(folder).sort();
  writeFileSync(join(folder, 'mine.txt'), '');
  const { status, stderr } = run('--format', 'opensearch', '--out', folder);
  expect([status, stderr]).toEqual([1, expect.stringContaining(`--out is ${folder}; it holds 1 files`)]);
  expect(readdirSync(folder).sort()).toEqual([...before, 'mine.txt'].sort());
});

test.each([
  [['--format', 'solr'], '没有格式 solr，只有 opensearch'],
  [['--format', 'meilisearch'], '请用 opensearch'],
  [[], '缺少 --format opensearch 或 --load'],
  [['--load', 'http://search.example.org'], '不是服务器网址'],
  [['--load', 'https://user:secret@search.example.org'], '不是服务器网址'],
  [['--load', 'https://search.example.org', '--index', '_all'], '--index _all 不能用'],
])('prints what is wrong and the usage for %j', (args, reason) => {
  const { status, stderr } = run(...args, '--out', join(out, 'none'));
  expect(status).toBe(2);
  expect(stderr).toContain(reason);
  expect(stderr).toContain('npm run export -- --format opensearch');
});

test('the default folder is export/opensearch below the current folder', () => {
  const project = process.cwd();
  const { status } = spawnSync(process.execPath, [join(project, 'scripts/export.ts'), '--format', 'opensearch'], {
    cwd: out,
    env: { ...process.env, CONTENT_DIR: join(project, 'content') },
  });
  expect(status).toBe(0);
  expect(readdirSync(join(out, 'export/opensearch'))).toEqual(readdirSync(join(out, 'opensearch')));
});
