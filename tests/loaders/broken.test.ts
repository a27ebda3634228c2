import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/loaders/read-content.ts';
import { formatProblem } from '../../src/model/problem.ts';
import { rules } from '../../src/rules/index.ts';
import { assemble, brokenNames, expectedOf, fixtures } from './assemble.ts';

/** Every problem of a content folder, as an editor reads them. */
function problemsOf(folder: string): string {
  const { problems } = readContent(folder, 'content');
  return problems.map((problem) => `${formatProblem(problem)}\n`).join('');
}

test('the valid content has no problem, and all of it is read', () => {
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

describe('one mistake, one message', () => {
  test.each(brokenNames)('%s', (name) => {
    const folder = assemble(name);
    try {
      expect(problemsOf(folder)).toBe(expectedOf(name));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

test('every fixture expects something, and no two the same', () => {
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

/** What is checked while a single file is read. Sizes are tested with the readers: such fixtures would be megabytes. */
const withinFiles = [
  ...['capture', 'code', 'divisions', 'encoding', 'fidelity', 'file', 'front-matter', 'heading', 'html', 'image'],
  ...['invisible', 'link', 'markup', 'paragraph-break', 'path', 'personal-data', 'quote', 'schema', 'table', 'text'],
  ...['yaml', 'yaml-depth'],
];

test('every rule has a fixture', () => {
  const shown = brokenNames.flatMap((name) =>
    [...expectedOf(name).matchAll(/^\S+ ([a-z-]+) /gm)].map(([, rule]) => rule),
  );
  expect([...new Set(shown)].sort()).toEqual([...withinFiles, ...rules.map((rule) => rule.name)].sort());
});
