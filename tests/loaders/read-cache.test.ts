import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { ParseCache } from '../../scripts/dev/parse-cache.ts';
import { ReadCache } from '../../src/loaders/content-reader.ts';
import { readContent } from '../../src/loaders/read-content.ts';
import { fixtures } from './assemble.ts';

const work = mkdtempSync(join(tmpdir(), 'fazhi-read-cache-'));
const folder = join(work, 'content');
const project = join(import.meta.dirname, '../..');
afterAll(() => rmSync(work, { recursive: true }));
beforeEach(restore);

const first = pathsIn('reports')[0] ?? '';
const annotated = pathsIn('annotations').find((path) => !path.includes('plans/')) ?? '';
const id = (path: string) => path.replace(/^[a-z]+\//, '').replace(/\.\w+$/, '');

const exception = '- { rule: title, file: catalogue/980000.yaml, message: 标题, reason: 已核对 }\n';

/** Changes between two readings. */
const changes: [string, () => void][] = [
  ['nothing', () => {}],
  ['a change log', () => edit(first, /what: [^,}\n]+/, 'what: 改过 ')],
  ['a report that differs from its capture', () => edit(first, /。\n/, '多出来的字。\n')],
  ['annotations deleted', () => rmSync(join(folder, annotated))],
  ['annotations with invalid YAML', () => write(annotated, 'observations: [')],
  ['an unknown indicator in annotations', () => edit(annotated, /indicator: \S+/, 'indicator: no-such-thing')],
  ['a value that its quote does not state', () => edit(annotated, /value: \d+/, 'value: 987654')],
  ['a report deleted', () => rmSync(join(folder, first))],
  ['a capture deleted', () => rmSync(join(folder, first.replace('reports', 'captures').replace('.mdx', '.txt')))],
  ['invalid UTF-8', () => writeFileSync(join(folder, first), Buffer.from([0xff, 0xfe, 0x41]))],
  ['a report at an invalid path', () => write('reports/somewhere/2022.mdx', 'x')],
  ['an indicator deleted', () => rmSync(join(folder, pathsIn('indicators')[0] ?? ''))],
  ['another unit of an indicator', () => edit(pathsIn('indicators')[0] ?? '', /unit: \S+/, 'unit: 公里')],
  ['another order of a topic', () => edit(pathsIn('topics')[0] ?? '', /order: \d+/, 'order: 99')],
  ['a topic deleted', () => rmSync(join(folder, pathsIn('topics')[0] ?? ''))],
  ['a plan deleted', () => rmSync(join(folder, pathsIn('plans')[0] ?? ''))],
  ['an earlier review date', () => edit('site.yaml', /asOf: \S+/, 'asOf: "2001-01-01"')],
  ['divisions deleted', () => rmSync(join(folder, 'divisions.csv'))],
  ['another year of a catalogue entry', () => edit(pathsIn('catalogue')[0] ?? '', /year: \d+/, 'year: 2001')],
  ['an exception without warning', () => write('exceptions.yaml', exception)],
];

describe('a reading with the cache of an earlier one equals a fresh one', () => {
  test.each(changes)('%s', (_, change) => {
    const cache = new ReadCache();
    read(cache);
    change();
    expect(read(cache)).toEqual(read(null));
  });

  test.each(changes)('%s, in the next run', (_, change) => {
    const file = join(work, 'parsed-texts.bin');
    const parsedTexts = new ParseCache(file, project);
    read(new ReadCache(parsedTexts));
    parsedTexts.save();
    change();
    expect(plain(read(new ReadCache(new ParseCache(file, project))))).toEqual(plain(read(null)));
  });

  test.each(changes)('%s, then undone', (_, change) => {
    const cache = new ReadCache();
    const before = read(cache);
    change();
    read(cache);
    restore();
    expect(read(cache)).toEqual(before);
  });

  test('every change but the first has an effect', () => {
    const before = read(null);
    const ineffective = changes.filter(([, change]) => {
      restore();
      change();
      return JSON.stringify(plain(read(null))) === JSON.stringify(plain(before));
    });
    expect(ineffective.map(([name]) => name)).toEqual(['nothing']);
  });
});

test('only changed values are new objects', () => {
  const cache = new ReadCache();
  const before = read(cache).content;
  edit(first, /what: [^,}\n]+/, 'what: 改过 ');
  const after = read(cache).content;
  expect(after).not.toBe(before);
  expect(after.reports.get(id(first))).not.toBe(before.reports.get(id(first)));
  expect(after.reports.get(id(first))?.meta.history[0]?.what).toBe('改过');
  expect(after.divisions).toBe(before.divisions);
  for (const [other, report] of before.reports) {
    if (other !== id(first)) expect(after.reports.get(other)).toBe(report);
  }
  for (const kind of ['plans', 'indicators', 'topics', 'catalogue', 'guides'] as const) {
    for (const [key, value] of before[kind]) expect([key, after[kind].get(key) === value]).toEqual([key, true]);
  }
});

function read(cache: ReadCache | null) {
  return readContent(folder, 'content', cache);
}

function plain({ content, problems }: ReturnType<typeof read>) {
  return [Object.values(content).map((value) => (value instanceof Map ? [...value] : value)), problems];
}

function restore(): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(fixtures, 'valid'), folder, { recursive: true });
}

function pathsIn(directory: string): string[] {
  return readdirSync(join(fixtures, 'valid', directory), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.\w+$/.test(path))
    .map((path) => `${directory}/${path}`)
    .sort();
}

function edit(path: string, pattern: RegExp, words: string): void {
  const text = readFileSync(join(folder, path), 'utf8');
  expect(text).toMatch(pattern);
  write(path, text.replace(pattern, words));
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
