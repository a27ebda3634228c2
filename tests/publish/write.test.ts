import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesBelow } from '../../scripts/manifest/folder-files.ts';
import { wholeSite } from '../../src/publish/build-scope.ts';
import { dataFile } from '../../src/publish/data-file.ts';
import { tablesOfContent } from '../../src/publish/desk/table-context.ts';
import type { ResourceSize } from '../../src/publish/manifest/manifest.ts';
import type { DataContext } from '../../src/publish/resources/resource.ts';
import { jsonSchema, type SchemaName, schemas } from '../../src/publish/schema/json-schemas.ts';
import { manifestSchema } from '../../src/publish/schema/manifest-schema.ts';
import { siteLocation } from '../../src/publish/site-location.ts';
import { writeData, writeInventories, writeTables } from '../../src/publish/write.ts';
import { foundingContent } from '../archive/founding-content.ts';

const folder = mkdtempSync(join(tmpdir(), 'fazhi-data-'));
afterAll(() => rmSync(folder, { recursive: true }));

const context: DataContext = {
  content: { ...foundingContent, moved: { 'reports/440104/2022-jiu': 'reports/440104/2022' } },
  location: siteLocation('https://example.org', '/'),
  compact: false,
  folder: 'content',
};
const tables = await writeAll(folder);
const written = filesIn(folder);
const read = (path: string) => readFileSync(join(folder, path));
const manifest = manifestSchema.parse(JSON.parse(read('/data/index.json').toString()));
const pattern = (path: string) =>
  new RegExp(
    `^${path
      .replace(/[.]/g, '\\.')
      .replace('{id}', '[^.]+')
      .replace(/\{\w+\}/, '[^/.]+')}$`,
  );

describe('the files of the archive', () => {
  test('the manifest lists every file except itself, with its size', () => {
    const listed = new Set<string>();
    for (const { path, bytes, count } of manifest.files) {
      const matches = written.filter((name) => pattern(path).test(name) && !listed.has(name));
      const own = matches.filter((name) => !name.startsWith('/data/captures/plans/') || path.includes('/plans/'));
      for (const name of own) listed.add(name);
      expect([path, own.length]).toEqual([path, count]);
      expect([path, own.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)]).toEqual([path, bytes]);
    }
    expect(written.filter((name) => !listed.has(name))).toEqual(['/_redirects', '/data/index.json', '/robots.txt']);
  });

  test('JSON files match their strict schemas', () => {
    const checked = manifest.files.flatMap(({ path, schema, format }) => {
      if (!schema || format !== 'json') return [];
      const name = schema.slice('/data/schemas/'.length, -'.json'.length) as SchemaName;
      return written
        .filter((file) => pattern(path).test(file))
        .map((file) => {
          const { error } = schemas[name].safeParse(JSON.parse(read(file).toString()));
          return [file, error?.message ?? null];
        });
    });
    expect(checked.length).toBeGreaterThan(2600);
    expect(checked.filter(([, error]) => error !== null).slice(0, 3)).toEqual([]);
  });

  test('each line of the NDJSON is the JSON file of a report', () => {
    const lines = read('/data/reports.ndjson').toString().trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).id)).toEqual([...foundingContent.reports.keys()]);
    expect(`${lines[1]}\n`).toBe(read('/data/reports/440104/2022.json').toString());
  });

  test('captures are those of the content, with the hash in the JSON', () => {
    for (const id of foundingContent.reports.keys()) {
      const { source } = JSON.parse(read(`/data/reports/${id}.json`).toString());
      expect(source.capture).toBe(`/data/captures/${id}.txt`);
      expect(createHash('sha256').update(read(source.capture)).digest('hex')).toBe(source.sha256);
    }
  });

  test('a moved report has copies under its old id', () => {
    expect(read('/data/reports/440104/2022-jiu.json')).toEqual(read('/data/reports/440104/2022.json'));
    expect(read('/_redirects').toString()).toContain('/reports/440104/2022-jiu/ /reports/440104/2022/ 301');
  });

  test('the development server can serve each file without writing it', async () => {
    const names = written.filter((name) => !/^\/data\/(?:regions|indicators)\/|index\.json$|datapackage/.test(name));
    for (const name of [...names, '/data/regions/440104.json', '/data/regions/440104.csv']) {
      const pieces = [...((await dataFile(context, name)) ?? [])].map((piece) => Buffer.from(piece));
      expect([name, Buffer.concat(pieces).equals(read(name))]).toEqual([name, true]);
    }
    expect(await dataFile(context, '/data/nothing.json')).toBeNull();
    expect(await dataFile(context, '/data/reports/000000/1999.json')).toBeNull();
  });
});

test('published JSON Schemas allow fields of later versions', () => {
  for (const name of Object.keys(schemas) as SchemaName[]) {
    expect(JSON.stringify(jsonSchema(name))).not.toContain('"additionalProperties":false');
  }
});

test('two runs write the same bytes', async () => {
  const again = mkdtempSync(join(tmpdir(), 'fazhi-data-'));
  // The compact site below has the same tables, which take longest.
  writeInventories(context, [...tables, ...(await writeData(context, again, wholeSite))], again);
  const names = filesIn(again);
  expect(names).toHaveLength(written.length - tables.reduce((sum, { count }) => sum + count, 0));
  for (const name of names) expect(readFileSync(join(again, name)).equals(read(name))).toBe(true);
  rmSync(again, { recursive: true });
}, 60_000);

describe('a compact site', () => {
  const compact: DataContext = { ...context, compact: true };
  const out = mkdtempSync(join(tmpdir(), 'fazhi-data-'));
  afterAll(() => rmSync(out, { recursive: true }));
  beforeAll(() => writeAll(out, compact));
  const text = (name: string) => readFileSync(join(out, name), 'utf8');

  test('has the other files byte for byte, and in place of those left out one a format', () => {
    const all = new Set(filesIn(out));
    const repeated = /^\/data\/(?:reports|plans)\/.+\.(?:md|bib|ris|csl\.json)$/;
    expect(written.filter((name) => !all.has(name))).toEqual(written.filter((name) => repeated.test(name)));
    expect([...all].filter((name) => !written.includes(name)).sort()).toEqual(
      ['bib', 'json', 'ris'].map((format) => `/data/citations.${format}`),
    );
    const lists = ['/data/index.json', '/_redirects'];
    const same = written.filter((name) => all.has(name) && !lists.includes(name));
    expect(same.filter((name) => !readFileSync(join(out, name)).equals(read(name)))).toEqual([]);
    expect(text('_redirects')).not.toMatch(repeated);
  });

  test('has every citation in them', () => {
    const ids = [
      ...[...foundingContent.reports.keys()].map((id) => `reports/${id}`),
      ...[...foundingContent.plans.keys()].map((id) => `plans/${id}`),
    ];
    const each = (ending: string) => ids.map((id) => read(`/data/${id}.${ending}`).toString());
    expect(JSON.parse(text('data/citations.json'))).toEqual(each('csl.json').flatMap((file) => JSON.parse(file)));
    expect(text('data/citations.bib')).toBe(each('bib').join('\n'));
    expect(text('data/citations.ris')).toBe(each('ris').join(''));
  });

  test('lists what it has', () => {
    const { files } = manifestSchema.parse(JSON.parse(text('data/index.json')));
    const paths = files.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['/data/citations.bib', '/data/reports/{id}.txt']));
    expect(paths.filter((path) => /\.(?:md|ris|csl\.json)$/.test(path))).toEqual(['/data/citations.ris']);
  });
});

/** Returns the sizes of the tables. */
async function writeAll(out: string, data = context): Promise<ResourceSize[]> {
  const sizes = await writeTables(tablesOfContent(data.content, data.location), out);
  writeInventories(data, [...sizes, ...(await writeData(data, out, wholeSite))], out);
  return sizes;
}

function filesIn(root: string): string[] {
  return [...filesBelow(root)].map((name) => `/${name}`).sort();
}
