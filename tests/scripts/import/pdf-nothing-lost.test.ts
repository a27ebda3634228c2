import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPdf } from '../../../scripts/import/read-pdf.ts';
import { intendedCharacter } from '../../../src/model/look-alike.ts';
import { printedPages } from '../../site/printed-pages.ts';
import { importFixtures } from './import-file.ts';
import { makePdf, show } from './make-pdf.ts';

/** The characters of a text, sorted: two readers may order lines differently. The capture has note marks in brackets. */
function charactersOf(text: string): string {
  const characters = text.replace(/\s/g, '').replace(/\[(\d)\]/g, '$1');
  return [...characters.replace(/[⺀-⿟㬵]/g, intendedCharacter)].sort().join('');
}

const files = ['chromium', 'libreoffice'].flatMap((folder) =>
  readdirSync(join(importFixtures, folder))
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => join(folder, name)),
);

test.each(files)('%s: the capture has every character that pdf.js reads', async (file) => {
  const bytes = readFileSync(join(importFixtures, file));
  const { texts } = await printedPages(bytes);
  const { capture } = await readPdf(bytes);
  expect(charactersOf(capture)).toBe(charactersOf(texts.join('')));
});

const sentence = '推进依法行政落实年度任务完善工作机制强化监督检查'.repeat(3);
/** A line of text, of figures only, or of short pieces; each with its place and size. */
const printedLine = fc.record({
  text: fc.oneof(
    fc.nat(sentence.length - 30).map((from) => sentence.slice(from, from + 25)),
    fc.nat(9999).map(String),
    fc.constantFrom('（一）', '一、', '— 1 —', '第 3 页', '2025年1月20日', '……', 'GB/T 1'),
  ),
  x: fc.integer({ min: 20, max: 300 }),
  size: fc.constantFrom(9, 12, 14, 16, 22),
  gap: fc.constantFrom(6, 10, 14, 40),
});

test('every character of a page is in the capture exactly once, wherever it is', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(printedLine, { minLength: 3, maxLength: 16 }), { minLength: 1, maxLength: 3 }),
      async (pages) => {
        const printed = pages.map((lines) => [{ text: sentence.slice(0, 40), x: 20, size: 12, gap: 10 }, ...lines]);
        const contents = printed.map((lines) => {
          let y = 830;
          return lines
            .map(({ text, x, size, gap }) => {
              y -= size + gap;
              return show(text, x, y, size);
            })
            .join('');
        });
        const { capture, lines } = await readPdf(makePdf(contents));
        expect(charactersOf(capture)).toBe(
          charactersOf(
            printed
              .flat()
              .map(({ text }) => text)
              .join(''),
          ),
        );
        expect(lines.map(({ text }) => text).join('\n')).toBe(capture.trim());
      },
    ),
    { numRuns: 40 },
  );
});
