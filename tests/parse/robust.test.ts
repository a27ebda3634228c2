import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPlan } from '../../src/parse/read-plan.ts';
import { readReport, type TranscriptionFiles } from '../../src/parse/read-report.ts';

const valid = join(import.meta.dirname, '../fixtures/valid');
const read = (path: string) => readFileSync(join(valid, path), 'utf8');
const report = [
  '980101/2024',
  read('reports/980101/2024.mdx'),
  read('captures/980101/2024.txt'),
  read('annotations/980101/2024.yaml'),
];
const plan = [
  '980100/2024-2035',
  read('plans/980100/2024-2035.mdx'),
  read('captures/plans/980100/2024-2035.txt'),
  'notes: []\n',
];

function filesOf([id = '', text = '', capture = '', annotations = '']: readonly string[]): TranscriptionFiles {
  return {
    id,
    mdx: { path: 'text.mdx', text },
    capture: { path: 'capture.txt', text: capture, sha256: createHash('sha256').update(capture).digest('hex') },
    capturePath: 'capture.txt',
    annotations: { path: 'annotations.yaml', text: annotations },
  };
}

/** Accidental or hostile edits. */
const token = fc.constantFrom(
  ...[
    '',
    ' ',
    '\n',
    '\n\n',
    '\t',
    '---',
    '\n---\n',
    ':',
    ': ',
    '#',
    '\n## ',
    '\n#### ',
    '|',
    '| --- |',
    '"',
    "'",
    '[',
    '{',
  ],
  ...[
    ']',
    '}',
    '&a',
    '*a',
    '!!x',
    '\\',
    '<',
    '>',
    '█',
    '\u200B',
    '\u202E',
    '\u0000',
    '\uFEFF',
    '\r',
    '一是',
    '0123',
    '.inf',
    '甲',
  ],
);
const change = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(40), token });

test('any changed file is read without throwing, and every problem has a valid position', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(report, plan),
      fc.constantFrom(1, 2, 3),
      fc.array(change, { minLength: 1, maxLength: 4 }),
      (valid, fileIndex, changes) => {
        const changed = [...valid];
        for (const { at, cut, token } of changes) {
          const text = changed[fileIndex] ?? '';
          const start = Math.floor(at * text.length);
          changed[fileIndex] = text.slice(0, start) + token + text.slice(start + cut);
        }
        const files = filesOf(changed);
        const { problems } = valid === plan ? readPlan(files, []) : readReport(files, []);
        const texts: Record<string, string> = { 'text.mdx': files.mdx.text, 'annotations.yaml': changed[3] ?? '' };
        for (const { file, line, column, message, fix } of problems) {
          const lines = texts[file]?.split('\n') ?? [];
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
          expect(message).not.toBe('');
          expect(fix).not.toBe('');
        }
      },
    ),
    { numRuns: 200 },
  );
});

test('unchanged files have no problems', () => {
  expect(readReport(filesOf(report), []).problems).toEqual([]);
  expect(readPlan(filesOf(plan), []).problems).toEqual([]);
});
