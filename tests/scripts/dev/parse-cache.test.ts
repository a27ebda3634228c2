import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { ParseCache } from '../../../scripts/dev/parse-cache.ts';
import type { ParsedText } from '../../../src/loaders/parsed-texts.ts';
import type { TranscriptionFiles } from '../../../src/parse/read-report.ts';

const work = mkdtempSync(join(tmpdir(), 'fazhi-parse-cache-'));
const project = join(work, 'project');
const file = join(work, 'cache/parsed-texts.bin');
afterAll(() => rmSync(work, { recursive: true }));
beforeEach(() => {
  rmSync(project, { recursive: true, force: true });
  rmSync(join(work, 'cache'), { recursive: true, force: true });
  for (const folder of ['src/model', 'src/parse', 'src/loaders', 'scripts/dev']) {
    mkdirSync(join(project, folder), { recursive: true });
    writeFileSync(join(project, folder, 'a.ts'), '1');
  }
  mkdirSync(join(project, 'node_modules'));
  writeFileSync(join(project, 'node_modules/.package-lock.json'), '{}');
});

const files: TranscriptionFiles = {
  id: '440104/2022',
  mdx: { path: 'reports/440104/2022.mdx', text: '正文' },
  capture: { path: 'captures/440104/2022.txt', text: '正文', sha256: 'a' },
  capturePath: 'captures/440104/2022.txt',
  annotations: { path: 'annotations/440104/2022.yaml', text: 'notes: []' },
};

const positions = (line: number) => ({
  locate: () => ({ line, column: 3 }),
  locateKey: () => ({ line, column: 4 }),
});

function parsed(value: unknown, line = 7): ParsedText<unknown> {
  const annotations = { file: 'annotations/440104/2022.yaml', yaml: positions(line + 1), isComplete: true };
  const text = { value, file: 'reports/440104/2022.mdx', yaml: positions(line), path: [], annotations, positions: [] };
  return { value: text, problems: [] };
}

/** Saves a result in one run; the next run finds it. */
function keep(value: unknown): void {
  const cache = new ParseCache(file, project);
  cache.recall(
    files,
    '[]',
    () => parsed(value),
    () => null,
  );
  cache.save();
}

/** What a new run answers, and whether it parsed. */
function recall(changed: Partial<TranscriptionFiles> = {}, topics = '[]') {
  const parse = vi.fn(() => parsed('parsed anew'));
  const cache = new ParseCache(file, project);
  const { value } = cache.recall({ ...files, ...changed }, topics, parse, () => parsed('again', 70).value);
  return { value, isParsed: parse.mock.calls.length > 0 };
}

describe('results of the parser', () => {
  test('are those of the last run, with positions that are found when they are needed', () => {
    keep({ year: 2022, missing: undefined, list: [1.5, null] });
    const { value, isParsed } = recall();
    expect(isParsed).toBe(false);
    expect(value?.value).toEqual({ year: 2022, missing: undefined, list: [1.5, null] });
    expect(value?.yaml.locate(['title']).line).toBe(70);
    expect(value?.annotations?.yaml.locateKey([], 'notes').line).toBe(71);
    expect(value?.annotations?.isComplete).toBe(true);
  });

  const changedFiles: [string, Partial<TranscriptionFiles>][] = [
    ['the text', { mdx: { ...files.mdx, text: '正文。' } }],
    ['the path', { mdx: { ...files.mdx, path: 'other/440104/2022.mdx' } }],
    ['the id', { id: '440104/2023' }],
    ['the capture', { capture: { path: 'captures/440104/2022.txt', text: '正文', sha256: 'b' } }],
    ['the capture that is gone', { capture: 'missing' }],
    ['the annotations', { annotations: { path: 'annotations/440104/2022.yaml', text: 'notes: [] ' } }],
    ['the annotations that are gone', { annotations: null }],
  ];

  test.each(changedFiles)('are not used after a change of %s', (_, changed) => {
    keep('kept');
    expect(recall(changed).isParsed).toBe(true);
  });

  test('are not used with other topics', () => {
    keep('kept');
    expect(recall({}, '[1]').isParsed).toBe(true);
  });

  test.each([
    'src/model/a.ts',
    'src/parse/a.ts',
    'src/parse/new.ts',
    'src/loaders/a.ts',
    'scripts/dev/a.ts',
    'node_modules/.package-lock.json',
  ])('are not used after a change of %s', (path) => {
    keep('kept');
    writeFileSync(join(project, path), '{ }');
    expect(recall().isParsed).toBe(true);
  });

  test('are not used from a damaged file', () => {
    keep('kept');
    const bytes = readFileSync(file);
    for (let at = 0; at < bytes.length; at++) {
      const damaged = Buffer.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      writeFileSync(file, damaged);
      expect(recall().isParsed).toBe(true);
    }
    writeFileSync(file, bytes.subarray(0, -1));
    expect(recall().isParsed).toBe(true);
    writeFileSync(file, '');
    expect(recall().isParsed).toBe(true);
  });

  test('are not kept where there is a problem', () => {
    const problem = { file: 'a', line: 1, column: 1, rule: 'r', message: 'm', fix: 'f', severity: 'warning' } as const;
    const cache = new ParseCache(file, project);
    cache.recall(
      files,
      '[]',
      () => ({ ...parsed('x'), problems: [problem] }),
      () => null,
    );
    cache.save();
    expect(recall().isParsed).toBe(true);
  });

  test('that nobody used in a run are dropped', () => {
    keep('kept');
    const cache = new ParseCache(file, project);
    cache.recall(
      { ...files, id: '440104/2023' },
      '[]',
      () => parsed('other'),
      () => null,
    );
    cache.save();
    expect(recall().isParsed).toBe(true);
    expect(recall({ id: '440104/2023' }).isParsed).toBe(false);
  });

  test('are not kept where the folder cannot be written', () => {
    writeFileSync(join(work, 'cache'), 'a file');
    expect(() => keep('kept')).not.toThrow();
    rmSync(join(work, 'cache'));
  });
});
