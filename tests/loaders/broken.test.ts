import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/loaders/read-content.ts';
import { formatProblem } from '../../src/model/problem.ts';
import { rules } from '../../src/rules/index.ts';
import { assemble, brokenNames, expectedOf, fixtures } from './assemble.ts';

/** All problems of a content folder, as formatted for editors. */
function problemsOf(folder: string): string {
  const { problems } = readContent(folder, 'content');
  return problems.map((problem) => `${formatProblem(problem)}\n`).join('');
}

test('the valid content has no problems and is read completely', () => {
  expect(problemsOf(join(fixtures, 'valid'))).toBe('');
  const { content } = readContent(join(fixtures, 'valid'));
  const sizes = [
    content.reports,
    content.plans,
    content.catalogue,
    content.topics,
    content.indicators,
    content.divisions,
  ];
  expect(sizes.map((map) => map.size)).toEqual([1, 1, 2, 1, 1, 4]);
});

describe('one mistake gives one problem', () => {
  test.each(brokenNames)('%s', (name) => {
    const folder = assemble(name);
    try {
      expect(problemsOf(folder)).toBe(expectedOf(name));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

test('every fixture expects problems, all different', () => {
  const expected = brokenNames.map(expectedOf);
  expect(expected.filter((text) => !/^content\/\S+:\d+:\d+ [a-z-]+ \S/.test(text))).toEqual([]);
  expect(new Set(expected).size).toBe(brokenNames.length);
});

test('every fixture changes something', () => {
  const unchanged = brokenNames.filter((name) => {
    const files = readdirSync(join(fixtures, 'broken', name)).filter((file) => file !== 'expected.txt');
    return files.length === 0;
  });
  expect(unchanged).toEqual([]);
});

/** Rule ids of problems within a single file. The readers' tests cover file sizes, whose fixtures would be megabytes. */
const singleFileRules = [
  ...[
    'capture',
    'code',
    'conflict',
    'divisions',
    'duplicate',
    'encoding',
    'fidelity',
    'file',
    'front-matter',
    'heading',
    'html',
    'image',
  ],
  ...['invisible', 'link', 'markup', 'paragraph-break', 'path', 'personal-data', 'quote', 'schema', 'table', 'text'],
  ...['yaml', 'yaml-comment', 'yaml-depth'],
];

test('every rule has a fixture', () => {
  const flagged = brokenNames.flatMap((name) =>
    [...expectedOf(name).matchAll(/^\S+ ([a-z-]+) /gm)].map(([, rule]) => rule),
  );
  expect([...new Set(flagged)].sort()).toEqual(
    [...singleFileRules, 'exception', ...rules.map((rule) => rule.id)].sort(),
  );
});
