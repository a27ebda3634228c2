import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../src/loaders/read-content.ts';
import { exceptionsFileSchema } from '../../src/model/exception.ts';
import type { Problem } from '../../src/model/problem.ts';
import { parseWithSchema } from '../../src/parse/schema.ts';
import { readYaml } from '../../src/parse/yaml.ts';
import { applyExceptions } from '../../src/rules/exceptions.ts';
import { assemble } from '../loaders/assemble.ts';

const warning: Problem = {
  file: 'content/catalogue/440000.yaml',
  line: 7,
  column: 3,
  rule: 'title',
  message: '440300/2023：标题写的是 2024 年',
  fix: '核对年度',
  severity: 'warning',
};
const exception = { rule: 'title', file: 'catalogue/440000.yaml', message: '440300/2023', reason: '已核对' };

/** What remains of the problems, as `rule line`, with these exceptions. */
function remaining(problems: readonly Problem[], ...fields: object[]): string[] {
  const file = 'content/exceptions.yaml';
  const { yaml } = readYaml(fields.map((entry) => `- ${JSON.stringify(entry)}\n`).join(''), file);
  const value = yaml && parseWithSchema(exceptionsFileSchema, yaml, file).value;
  if (!yaml || !value) throw new Error('The exceptions are not valid.');
  return applyExceptions(problems, { value, file, yaml, path: [] }, 'content').map(
    ({ rule, line }) => `${rule} ${line}`,
  );
}

test('an acknowledged warning is silent', () => {
  expect(remaining([warning], exception)).toEqual([]);
  expect(remaining([warning])).toEqual(['title 7']);
  expect(applyExceptions([warning], null, 'content')).toEqual([warning]);
});

test.each([
  ['another rule', { rule: 'value' }],
  ['another file', { file: 'catalogue/110000.yaml' }],
  ['another message', { message: '440300/2022' }],
])('an exception for %s leaves the warning and is an error', (_, change) => {
  expect(remaining([warning], { ...exception, ...change })).toEqual(['title 7', 'exception 1']);
});

test('an exception that matches several warnings silences none', () => {
  const other = { ...warning, line: 17, message: '440300/2023：“深圳市”不在 440104 越秀区' };
  expect(remaining([warning, other], exception)).toEqual(['title 7', 'title 17', 'exception 1']);
  expect(remaining([warning, other], { ...exception, message: '标题写的是' })).toEqual(['title 17']);
});

test('a second exception for one warning is an error', () => {
  expect(remaining([warning], exception, exception)).toEqual(['exception 2']);
});

test('an error cannot be silenced', () => {
  expect(remaining([{ ...warning, severity: 'error' }], exception)).toEqual(['title 7', 'exception 1']);
});

test('an exception without warning is not judged while the content has errors', () => {
  const error: Problem = { ...warning, file: 'content/divisions.csv', rule: 'divisions', severity: 'error' };
  expect(remaining([error], exception)).toEqual(['divisions 7']);
  expect(remaining([error, warning], exception)).toEqual(['divisions 7']);
  expect(remaining([], exception)).toEqual(['exception 1']);
});

test('content/exceptions.yaml silences a warning of the content', () => {
  const folder = assemble('title-year');
  try {
    writeFileSync(
      join(folder, 'exceptions.yaml'),
      JSON.stringify([{ ...exception, file: 'catalogue/980000.yaml', message: '980100/2024' }]),
    );
    expect(readContent(folder, 'content').problems).toEqual([]);
    expect(readContent(folder, folder).problems).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
