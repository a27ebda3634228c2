import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { Package } from 'datapackage';
import { parseAtomFeed } from 'feedsmith';
import { describe, expect, inject, test } from 'vitest';

describe.each(['founding', 'generated', 'empty'] as const)('files of %s, read by other tools', (name) => {
  const site = inject('sites')[name];
  const read = (path: string) => readFileSync(join(site.folder, path), 'utf8');
  const json = (path: string) => JSON.parse(read(path));

  test('Frictionless: the package is valid, and its rows fit their types and foreign keys', async () => {
    const { folder, remove } = withoutByteOrderMarks(site.folder);
    const pack = await Package.load(join(folder, 'datapackage.json'), { strict: true });
    expect(pack.errors).toEqual([]);
    expect(pack.resources).toHaveLength(json('datapackage.json').resources.length);
    for (const resource of pack.resources) {
      const rows = await resource.read({ keyed: true, relations: true });
      const { bytes, name: table } = resource.descriptor;
      expect([table, statSync(join(site.folder, 'data', `${table}.csv`)).size]).toEqual([table, bytes]);
      if (table === 'regions') expect(rows).toHaveLength(json('data/index.json').counts.regions);
    }
    remove();
  }, 120_000);

  test('Ajv: JSON files fit the published schemas', () => {
    const ajv = addFormats.default(new Ajv2020({ strict: true, allErrors: false }));
    const files: { path: string; format: string; schema?: string }[] = json('data/index.json').files;
    let checked = 0;
    for (const { path, format, schema } of files) {
      if (!schema || format !== 'json') continue;
      const validate = ajv.getSchema(schema) ?? ajv.compile({ ...json(schema), $id: schema });
      for (const file of path.includes('{') ? filesMatching(site.folder, path) : [path]) {
        expect([file, validate(json(file)), validate.errors]).toEqual([file, true, null]);
        checked++;
      }
    }
    expect(checked).toBeGreaterThan(json('data/index.json').counts.regions);
  }, 60_000);

  test('feedsmith: the feeds are valid Atom (RFC 4287)', () => {
    const feeds = readdirSync(site.folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('feed.xml'),
    );
    expect(feeds).toContain('feed.xml');
    for (const path of feeds) {
      const feed = parseAtomFeed(read(path));
      const entries = feed.entries ?? [];
      const ids = [feed.id, ...entries.map((entry) => entry.id)];
      expect(new Set(ids).size).toBe(ids.length);
      for (const { id, title, updated, links } of [feed, ...entries]) {
        expect(id).toMatch(/^urn:uuid:/);
        expect(title?.value ?? title).toBeTruthy();
        expect(Number.isNaN(Date.parse(String(updated)))).toBe(false);
        expect(links?.some((link) => link.rel === 'alternate' && URL.canParse(link.href ?? ''))).toBe(true);
      }
      expect(feed.authors?.[0]?.name).toBeTruthy();
      expect(feed.links?.find((link) => link.rel === 'self')?.href).toBe(`https://example.org${site.base}${path}`);
      const times = entries.map((entry) => String(entry.updated));
      expect(times).toEqual(times.toSorted().reverse());
    }
  });
});

/** The files of a path template such as `/data/reports/{id}.json`; an id may hold a slash. */
function filesMatching(folder: string, template: string): string[] {
  const [start = '', ending = ''] = template.split(/\{\w+\}/);
  if (!existsSync(join(folder, start))) return [];
  return readdirSync(join(folder, start), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending) && !name.endsWith(`.csl${ending}`))
    .map((name) => start + name);
}

/**
 * A copy of the package without the byte order marks of its CSV files. Spreadsheets need them, but this reader, unlike
 * Frictionless for Python, reads them as part of the first column's name.
 */
function withoutByteOrderMarks(from: string): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'fazhi-package-'));
  mkdirSync(join(folder, 'data'));
  writeFileSync(join(folder, 'datapackage.json'), readFileSync(join(from, 'datapackage.json')));
  for (const name of readdirSync(join(from, 'data')).filter((file) => file.endsWith('.csv'))) {
    const text = readFileSync(join(from, 'data', name), 'utf8');
    expect([name, text.codePointAt(0)]).toEqual([name, 0xfeff]);
    writeFileSync(join(folder, 'data', name), text.slice(1));
  }
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
