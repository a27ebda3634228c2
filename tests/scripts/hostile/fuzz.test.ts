import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotationFileSchema } from '../../../src/model/annotation.ts';
import { catalogueFileSchema } from '../../../src/model/catalogue.ts';
import { reportMetaSchema } from '../../../src/model/report.ts';
import { readDivisions } from '../../../src/parse/divisions.ts';
import { readMarkdownSubset } from '../../../src/parse/markdown-subset.ts';
import { findPersonalData, refusePersonalData } from '../../../src/parse/personal-data.ts';
import { readGuide } from '../../../src/parse/read-guide.ts';
import { parseWithSchema } from '../../../src/parse/schema.ts';
import { readYaml } from '../../../src/parse/yaml.ts';

/** Strings with a meaning for one of the parsers, and unusual characters. */
const pieces = fc.constantFrom(
  ...[
    '- ',
    ': ',
    '? ',
    '|',
    '>',
    '&a ',
    '*a',
    '!!map ',
    '!<x> ',
    '%YAML 1.1\n',
    '---',
    '...',
    '#',
    '"',
    "'",
    '\\',
    '\\u202e',
    '{',
    '}',
    '[',
    ']',
    ',',
  ],
  ...[
    '\n',
    '\n  ',
    '\n    ',
    '\t',
    '\r\n',
    '\r',
    '\0',
    '\u2028',
    '\uFEFF',
    '\u202E',
    '\uD800',
    '\u{1F600}',
    '⼈',
    'аa',
    '\u0085',
  ],
  ...[
    '## ',
    '### ',
    '#### ',
    '# ',
    '| --- |',
    '<script>',
    '</',
    '&amp;',
    '&#60;',
    '![',
    '](',
    'import x',
    'export {',
    '```',
    '~~',
    '**',
    '{/* */}',
  ],
  ...[
    '一、',
    '（一）',
    '一是',
    '二是',
    '第一，',
    '①',
    '《',
    '》',
    '█',
    '2024年',
    '100%',
    '三分之二',
    '百千万',
    '1,234.5万',
    '0123',
    '1e999',
    '.inf',
    '.nan',
  ],
  ...[
    '13800138000',
    '11010519491231002X',
    'observations',
    'quote',
    'title',
    'value',
    'region',
    '__proto__',
    'constructor',
    '980101',
    '样例',
  ],
);
const hostile = fc
  .array(
    fc.oneof({ weight: 4, arbitrary: pieces }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) }),
    { maxLength: 60 },
  )
  .map((strings) => strings.join(''));

/** Whether all problems are complete, with valid positions. */
function areProblems(problems: readonly object[]): boolean {
  return problems.every(
    (problem) =>
      'message' in problem &&
      'fix' in problem &&
      'line' in problem &&
      'column' in problem &&
      Number(problem.line) >= 1 &&
      Number(problem.column) >= 1,
  );
}

const runs = { numRuns: 1500 };

describe('parsing any input yields problems and does not throw', () => {
  test('YAML and schemas', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { yaml, problems } = readYaml(text, 'x.yaml');
        expect(areProblems(problems)).toBe(true);
        expect(yaml !== null || problems.length > 0).toBe(true);
        if (!yaml) return;
        for (const schema of [annotationFileSchema, catalogueFileSchema, reportMetaSchema]) {
          const read = parseWithSchema(schema, yaml, 'x.yaml');
          expect(areProblems(read.problems)).toBe(true);
          expect(read.value !== null || read.problems.length > 0).toBe(true);
        }
      }),
      runs,
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('the text subset: problems have valid positions', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { blocks, problems } = readMarkdownSubset(text, 'x.mdx', 1);
        expect(areProblems(problems)).toBe(true);
        const lines = text.split('\n');
        for (const { line, column } of problems) {
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
        }
        // Without problems no block contains a line break.
        if (problems.length === 0)
          expect(blocks.every((block) => block.type === 'table' || !block.text.includes('\n'))).toBe(true);
      }),
      runs,
    );
  });

  test('guides and divisions', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(areProblems(readGuide('x', { path: 'x.mdx', text: `---\n${text}` }).problems)).toBe(true);
        expect(areProblems(readDivisions({ path: 'x.csv', text }).problems)).toBe(true);
      }),
      runs,
    );
  });

  test('personal data: the spans contain numbers', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const { start, end } of findPersonalData(text))
          expect(text.slice(start, end)).toMatch(/^[+\d０-９Xx -]{11,18}$/);
        expect(areProblems(refusePersonalData({ path: 'x', text }))).toBe(true);
      }),
      runs,
    );
  });
});
