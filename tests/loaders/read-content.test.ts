import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readContent } from '../../src/loaders/read-content.ts';
import { fixtures } from './assemble.ts';

const temporaryFolders: string[] = [];
afterAll(() => {
  for (const folder of temporaryFolders) rmSync(folder, { recursive: true });
});

const report = 'reports/980101/2024.mdx';
const annotations = 'annotations/980101/2024.yaml';
const plan = 'plans/980100/2024-2035.mdx';

/** Reads the valid content with some files changed; null deletes one. */
function read(changes: Record<string, ((text: string) => string) | null>) {
  const folder = mkdtempSync(join(tmpdir(), 'fazhi-content-'));
  temporaryFolders.push(folder);
  cpSync(join(fixtures, 'valid'), folder, { recursive: true });
  for (const [path, change] of Object.entries(changes)) {
    const full = join(folder, path);
    if (change) writeFileSync(full, change(readFileSync(full, 'utf8')));
    else rmSync(full);
  }
  const { content, problems } = readContent(folder, 'content');
  return { content, problems: problems.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`) };
}

test('reads the valid content', () => {
  const { content } = read({});
  expect([...content.reports.keys(), ...content.plans.keys(), ...content.catalogue.keys()]).toEqual([
    '980101/2024',
    '980100/2024-2035',
    '980100/2024',
    '980101/2024-dahe-zhen',
  ]);
  const entry = content.reports.get('980101/2024');
  expect(entry).toMatchObject({ region: '980101', slug: '2024', year: 2024 });
  expect(entry?.body.blocks.map((block) => `${block.id} ${block.parts} ${block.topics}`)).toEqual([
    'p1 other ',
    's1 results ',
    's1-1 results open-government',
    's1-1-p1 results open-government',
    's1-1-p1-1 results open-government',
    's1-1-p1-2 results open-government',
    's2 problems,plans ',
    's2-p1 problems ',
    's2-p2 plans open-government',
    's2-p3 other ',
    's2-p4 problems,plans ',
  ]);
  expect(entry?.corrections).toMatchObject([{ capture: '120O件', anchor: { block: 's1-1-p1' } }]);
  expect(content.plans.get('980100/2024-2035')?.targets[0]).toMatchObject({
    goals: [{ anchor: { block: 's1-1-p1' } }, { anchor: { block: 's1-1-p1' } }],
    baseline: { anchor: { block: 's1-1-p1' } },
  });
  expect(content.moved).toEqual({ 'reports/980101/2024-old': 'reports/980101/2024' });
});

describe('one mistake does not cause other problems', () => {
  test('an unreadable plan: links to it are ignored', () => {
    expect(read({ [plan]: (text) => text.replace('start: 2024', 'start: 二〇二四') }).problems).toEqual([
      `content/${plan}:4:8 schema`,
    ]);
  });

  test('an unreadable indicator: its observations and targets are ignored', () => {
    const path = 'indicators/suggestions-handled.yaml';
    expect(read({ [path]: (text) => text.replace('unit: 件\n', '') }).problems).toEqual([`content/${path}:1:1 schema`]);
  });

  test('an unreadable topic', () => {
    const path = 'topics/open-government.yaml';
    expect(read({ [path]: (text) => text.replace('order: 1\n', '') }).problems).toEqual([`content/${path}:1:1 schema`]);
  });

  test('an unreadable report: moved addresses that lead to it are ignored', () => {
    expect(read({ [report]: (text) => text.replace('issuerKind: government\n', '') }).problems).toEqual([
      `content/${report}:2:1 schema`,
    ]);
  });

  test('a report without front matter: its quotes are ignored', () => {
    expect(read({ [report]: (text) => text.slice(4) }).problems).toEqual([`content/${report}:1:1 front-matter`]);
  });

  test('no divisions: regions are ignored', () => {
    expect(read({ 'divisions.csv': null }).problems).toEqual(['content/divisions.csv:1:1 file']);
  });

  test('no site: dates are ignored', () => {
    expect(read({ 'site.yaml': (text) => text.replace('asOf', 'as-of') }).problems).toEqual([
      'content/site.yaml:3:1 schema',
    ]);
  });
});

test('one run reports the problems of all files in order', () => {
  expect(
    read({
      [report]: (text) => text.replace('2025-03-20\ndateBasis', '2023-03-20\ndateBasis').replace('要点', '要害'),
      [annotations]: (text) => text.replace('task: 1', 'task: 9').replace('公开样例目录', '公开样例名录'),
      'moved.yaml': () => 'topics/old: topics/new\n',
    }).problems,
  ).toEqual([
    `content/${annotations}:8:11 reference`,
    `content/${annotations}:28:12 quote`,
    'content/moved.yaml:1:13 moved',
    `content/${report}:6:14 date`,
    `content/${report}:31:14 fidelity`,
  ]);
});

test('an unresolved quote does not shift the positions of later entries', () => {
  const change = (text: string) =>
    text.replace('quote: 办理样例建议\n', 'quote: 没有的话\n').replace('target: suggestions', 'target: other');
  expect(read({ [annotations]: change }).problems).toEqual([
    `content/${annotations}:10:12 quote`,
    `content/${annotations}:12:13 reference`,
  ]);
});

test('optional files may be empty or missing', () => {
  const empty = () => '# 还没有\n';
  expect(read({ 'moved.yaml': empty, 'catalogue/980000.yaml': empty, [annotations]: empty }).problems).toEqual([]);
  expect(read({ 'moved.yaml': null, 'catalogue/980000.yaml': null, [annotations]: null }).problems).toEqual([]);
});

test('a missing content folder', () => {
  const { content, problems } = readContent(join(fixtures, 'nothing'), 'content');
  expect(problems.map(({ file, message }) => `${file} ${message}`)).toEqual([
    'content/divisions.csv 没有这个文件',
    ...['about', 'cite', 'contribute', 'search-help'].map((id) => `content/guides/${id}.mdx 没有这个文件`),
    'content/site.yaml 没有这个文件',
  ]);
  expect(content.reports.size).toBe(0);
});

test('two readings are equal', () => {
  const folder = join(fixtures, 'valid');
  expect(JSON.stringify([...readContent(folder).content.reports])).toBe(
    JSON.stringify([...readContent(folder).content.reports]),
  );
});

describe('a mistake does not hide the others of its file', () => {
  test('in an entry of annotations: the other entries are checked', () => {
    const change = (text: string) =>
      text
        .replace('stance: result', 'stance: results')
        .replace('quote: 4月印发样例公告', 'quote: 5月印发样例公告')
        .replace('target: suggestions', 'target: suggestion')
        .replace('value: 1200', 'value: 1201');
    expect(read({ [annotations]: change }).problems).toEqual([
      `content/${annotations}:3:12 value`,
      `content/${annotations}:9:13 schema`,
      `content/${annotations}:12:13 reference`,
      `content/${annotations}:18:12 quote`,
    ]);
  });

  test('in front matter: the text is still compared with its capture', () => {
    const change = (text: string) =>
      text.replace('issuerKind: government', 'issuerKind: 政府').replace('还有差距', '没有差距');
    expect(read({ [report]: change }).problems).toEqual([
      `content/${report}:4:13 schema`,
      `content/${report}:35:5 fidelity`,
    ]);
  });

  test('in an optional field of front matter: rules check the rest and the annotations', () => {
    const problems = read({
      [report]: (text) =>
        text
          .replace('published: 2025-03-20', 'published: 2025年3月20日')
          .replace('date: 2026-01-05', 'date: 2026-03-05'),
      [annotations]: (text) => text.replace('indicator: suggestions-handled', 'indicator: 建议'),
    }).problems;
    expect(problems).toEqual([
      `content/${annotations}:2:16 reference`,
      `content/${report}:6:14 schema`,
      `content/${report}:23:13 date`,
    ]);
  });

  test('in the catalogue: the other entries are read', () => {
    const { content, problems } = read({
      'catalogue/980000.yaml': (text) =>
        text.replace('issuerKind: government', 'issuerKind: 政府').replace('2024-dahe-zhen', '2023-dahe-zhen'),
    });
    expect(problems).toEqual([
      'content/catalogue/980000.yaml:5:15 schema',
      'content/catalogue/980000.yaml:11:9 identity',
    ]);
    expect([...content.catalogue.keys()]).toEqual(['980101/2023-dahe-zhen']);
  });

  test('a slip of the keyboard: the file is read without it', () => {
    const change = (text: string) => text.replace('unit: 件', 'unit：件').replace('value: 1200', 'value: 1201');
    expect(read({ [annotations]: change }).problems).toEqual([
      `content/${annotations}:3:12 value`,
      `content/${annotations}:4:9 yaml`,
    ]);
  });
});
