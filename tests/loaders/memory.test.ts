import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { readContent } from '../../src/loaders/read-content.ts';
import { Memory } from '../../src/loaders/reading.ts';
import { fixtures } from './assemble.ts';

const work = mkdtempSync(join(tmpdir(), 'fazhi-memory-'));
const folder = join(work, 'content');
afterAll(() => rmSync(work, { recursive: true }));
beforeEach(restore);

const first = pathsIn('reports')[0] ?? '';
const annotated = pathsIn('annotations').find((path) => !path.includes('plans/')) ?? '';
const id = (path: string) => path.replace(/^[a-z]+\//, '').replace(/\.\w+$/, '');

/** What an editor may do between two readings. */
const changes: [string, () => void][] = [
  ['nothing', () => {}],
  ['a change log', () => edit(first, /what: [^,}\n]+/, 'what: 改过 ')],
  ['a text, which the capture then does not have', () => edit(first, /。\n/, '多出来的字。\n')],
  ['annotations gone', () => rmSync(join(folder, annotated))],
  ['annotations that are no YAML', () => write(annotated, 'observations: [')],
  ['annotations that name no indicator', () => edit(annotated, /indicator: \S+/, 'indicator: no-such-thing')],
  ['a value that the quote does not state', () => edit(annotated, /value: \d+/, 'value: 987654')],
  ['a report gone', () => rmSync(join(folder, first))],
  ['a capture gone', () => rmSync(join(folder, first.replace('reports', 'captures').replace('.mdx', '.txt')))],
  ['not UTF-8', () => writeFileSync(join(folder, first), Buffer.from([0xff, 0xfe, 0x41]))],
  ['a report in a wrong place', () => write('reports/somewhere/2022.mdx', 'x')],
  ['an indicator gone', () => rmSync(join(folder, pathsIn('indicators')[0] ?? ''))],
  ['an indicator of another unit', () => edit(pathsIn('indicators')[0] ?? '', /unit: \S+/, 'unit: 公里')],
  ['a topic of another order', () => edit(pathsIn('topics')[0] ?? '', /order: \d+/, 'order: 99')],
  ['a topic gone', () => rmSync(join(folder, pathsIn('topics')[0] ?? ''))],
  ['a plan gone', () => rmSync(join(folder, pathsIn('plans')[0] ?? ''))],
  ['an earlier day of checking', () => edit('site.yaml', /asOf: \S+/, 'asOf: "2001-01-01"')],
  ['no divisions', () => rmSync(join(folder, 'divisions.csv'))],
  ['a catalogue entry of another year', () => edit(pathsIn('catalogue')[0] ?? '', /year: \d+/, 'year: 2001')],
];

describe('a reading with the memory of an earlier one finds what a fresh one finds', () => {
  test.each(changes)('%s', (_, change) => {
    const memory = new Memory();
    read(memory);
    change();
    expect(read(memory)).toEqual(read(null));
  });

  test.each(changes)('%s, and taken back', (_, change) => {
    const memory = new Memory();
    const before = read(memory);
    change();
    read(memory);
    restore();
    expect(read(memory)).toEqual(before);
  });

  test('the changes do change something', () => {
    const before = read(null);
    const same = changes.filter(([, change]) => {
      restore();
      change();
      return JSON.stringify(plain(read(null))) === JSON.stringify(plain(before));
    });
    expect(same.map(([name]) => name)).toEqual(['nothing']);
  });
});

test('what has not changed is the same object, what has is another', () => {
  const memory = new Memory();
  const before = read(memory).content;
  edit(first, /what: [^,}\n]+/, 'what: 改过 ');
  const after = read(memory).content;
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

function read(memory: Memory | null) {
  return readContent(folder, 'content', memory);
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
