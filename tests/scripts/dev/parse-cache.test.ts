import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { ParseCache } from '../../../scripts/dev/parse-cache.ts';
import { tableOf } from '../../../src/archive/repeats/repeat-index.ts';
import type { ParsedText } from '../../../src/loaders/earlier-results.ts';
import type { Block } from '../../../src/model/body.ts';
import type { Content } from '../../../src/model/content.ts';
import type { Problem } from '../../../src/model/problem.ts';
import type { Division } from '../../../src/model/region.ts';
import type { Report } from '../../../src/model/report.ts';
import type { LocatedText } from '../../../src/parse/located.ts';
import type { TranscriptionFiles } from '../../../src/parse/read-report.ts';
import type { RuleContext } from '../../../src/rules/rule-context.ts';

const work = mkdtempSync(join(tmpdir(), 'fazhi-parse-cache-'));
const project = join(work, 'project');
const file = join(work, 'cache/parsed-texts.bin');
afterAll(() => rmSync(work, { recursive: true }));
beforeEach(() => {
  rmSync(project, { recursive: true, force: true });
  rmSync(join(work, 'cache'), { recursive: true, force: true });
  for (const folder of ['src/model', 'src/parse', 'src/rules', 'src/loaders', 'src/archive', 'scripts/dev']) {
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

/** A context of rules that names a review date. */
const contextOn = (asOf: string): RuleContext => ({
  divisions: new Map(),
  topics: new Map(),
  indicators: new Map(),
  plans: new Map(),
  asOf,
  broken: new Set(),
});

/** What the rules find in a new run, and whether they ran; `found` is what they find if they run. */
function findingsOf(context: RuleContext, found: Problem[], changed: Partial<TranscriptionFiles> = {}) {
  const cache = new ParseCache(file, project);
  const { value } = cache.recall(
    { ...files, ...changed },
    '[]',
    () => parsed('report'),
    () => null,
  );
  const check = vi.fn(() => found);
  const problems = cache.recallFindings(value as LocatedText<Report>, context, check);
  cache.save();
  return { problems, isChecked: check.mock.calls.length > 0 };
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
    'src/rules/a.ts',
    'src/loaders/a.ts',
    'src/archive/a.ts',
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

  test('are not used from a file that other code wrote in another form', () => {
    mkdirSync(join(work, 'cache'), { recursive: true });
    const data = serialize(new Map([['key', new Uint8Array(3)]]));
    writeFileSync(file, Buffer.concat([Buffer.from(hash('sha256', data)), data]));
    expect(findingsOf(contextOn('2026-01-01'), [])).toEqual({ problems: [], isChecked: true });
    expect(findingsOf(contextOn('2026-01-01'), [])).toEqual({ problems: [], isChecked: false });
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

describe('findings of the rules', () => {
  const warning: Problem = { file: 'a', line: 1, column: 1, rule: 'r', message: 'm', fix: 'f', severity: 'warning' };

  test('are not sought again in a faultless report', () => {
    expect(findingsOf(contextOn('2026-01-01'), []).isChecked).toBe(true);
    expect(findingsOf(contextOn('2026-01-01'), [warning])).toEqual({ problems: [], isChecked: false });
    expect(findingsOf(contextOn('2026-01-01'), [warning])).toEqual({ problems: [], isChecked: false });
  });

  test('are sought again in another context', () => {
    findingsOf(contextOn('2026-01-01'), []);
    expect(findingsOf(contextOn('2026-01-02'), [warning])).toEqual({ problems: [warning], isChecked: true });
    const divisions = new Map([['440000', division('440000', '广东省')]]);
    expect(findingsOf({ ...contextOn('2026-01-02'), divisions }, []).isChecked).toBe(true);
    divisions.set('440000', division('440000', '东广省'));
    expect(findingsOf({ ...contextOn('2026-01-02'), divisions }, []).isChecked).toBe(true);
  });

  test('are sought again in a changed report', () => {
    findingsOf(contextOn('2026-01-01'), []);
    const changed = { mdx: { ...files.mdx, text: '正文。' } };
    expect(findingsOf(contextOn('2026-01-01'), [warning], changed).isChecked).toBe(true);
  });

  test('are sought again where there were some', () => {
    findingsOf(contextOn('2026-01-01'), [warning]);
    expect(findingsOf(contextOn('2026-01-01'), [warning])).toEqual({ problems: [warning], isChecked: true });
  });
});

describe('tables of sentences', () => {
  const guangdong = () => new Map([['440104', division('440104', '越秀区')]]);
  const text = '持续推进法治政府建设，全年办理行政复议案件二百零九件，比上年增长一成。';
  const block = { id: 'p1', type: 'paragraph', role: null, text, paragraph: 1, topics: [], parts: [] };
  const report = { id: '440104/2022', region: '440104', year: 2022, meta: {}, body: { blocks: [block] } };

  /** The table of the report in a new run; `blocks` replace those of its text once it has been read. */
  function tableIn(divisions: Content['divisions'], blocks: Block[] | null = null) {
    const cache = new ParseCache(file, project);
    const { value } = cache.recall(
      files,
      '[]',
      () => parsed(report),
      () => null,
    );
    const read = value?.value as Report;
    if (blocks) read.body.blocks = blocks;
    const content = { divisions, reports: new Map([[read.id, read]]) } as unknown as Content;
    cache.recallTables(content);
    cache.save();
    return tableOf(content, read);
  }

  test('are those of the last run', () => {
    const table = tableIn(guangdong());
    expect(table.exact).toHaveLength(1);
    expect(tableIn(guangdong(), [])).toEqual(table);
  });

  test('are made again for other divisions', () => {
    tableIn(guangdong());
    const divisions = guangdong().set('440104', division('440104', '荔湾区'));
    expect(tableIn(divisions, []).exact).toEqual([]);
  });

  test('are kept by a run that finds errors in the content', () => {
    const table = tableIn(guangdong());
    findingsOf(contextOn('2026-01-01'), []);
    expect(tableIn(guangdong(), [])).toEqual(table);
  });
});

function division(code: string, name: string): Division {
  return { code, name, level: 'county', parent: null, from: null, to: null, duty: 'bound', note: null };
}
