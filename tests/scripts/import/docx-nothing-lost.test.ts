import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Unreadable } from '../../../scripts/cli/refusals.ts';
import { DocxLedger } from '../../../scripts/import/docx-ledger.ts';
import { readDocx } from '../../../scripts/import/read-docx.ts';
import { importFixtures } from './import-file.ts';
import { docx, p, r } from './write-docx.ts';

const folder = join(importFixtures, 'libreoffice');
const files = readdirSync(folder).filter((name) => name.endsWith('.docx'));

/** The text of all `w:t` in document.xml, found without the reader's own unzipping and parsing. */
function textIn(bytes: Buffer): string {
  const name = bytes.indexOf('word/document.xml');
  const start = name + 'word/document.xml'.length + bytes.readUInt16LE(name - 2);
  const xml = inflateRawSync(bytes.subarray(start)).toString();
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map(([, text = '']) => text).join('');
}

const bare = (text: string) => text.replace(/\s/g, '');

test.each(files)('%s: the capture has every character of the document, in order', async (name) => {
  const bytes = readFileSync(join(folder, name));
  const { capture } = await readDocx(bytes);
  expect(bare(capture)).toBe(bare(textIn(bytes)));
});

describe('the ledger', () => {
  test.each([
    ['a character of the document that was neither taken nor passed by', '甲乙丙', '甲', '乙', '甲'],
    ['a character that was taken and is in no line', '甲乙丙', '甲乙', '丙', '甲'],
    ['a character in a line twice', '甲乙丙', '甲乙', '丙', '甲乙乙'],
  ])('refuses %s', (_name, content, taken, passed, line) => {
    const ledger = new DocxLedger();
    ledger.take(taken);
    ledger.pass(passed);
    expect(() => ledger.verify([content], [line])).toThrow(Unreadable);
  });

  test('accepts what adds up; white space does not count', () => {
    const ledger = new DocxLedger();
    ledger.take('甲 乙');
    ledger.pass('丙\n');
    ledger.add('一、');
    expect(() => ledger.verify(['甲 乙', '丙 '], ['一、甲乙'])).not.toThrow();
  });
});

/** XML with a placeholder for its content, and whether Word shows that. */
const wrappers: readonly (readonly [string, boolean])[] = [
  ['<w:hyperlink r:id="r1">…</w:hyperlink>', true],
  ['<w:smartTag>…</w:smartTag>', true],
  ['<w:sdt><w:sdtPr/><w:sdtContent>…</w:sdtContent></w:sdt>', true],
  ['<w:fldSimple w:instr=" REF x ">…</w:fldSimple>', true],
  ['<w:r><w:ruby><w:rt/><w:rubyBase>…</w:rubyBase></w:ruby></w:r>', true],
  ['<mc:AlternateContent><mc:Choice>…</mc:Choice></mc:AlternateContent>', true],
  ['<w:r><w:drawing><w:txbxContent><w:p>…</w:p></w:txbxContent></w:drawing></w:r>', true],
  ['<w:unknown>…</w:unknown>', false],
  ['<w:ins>…</w:ins>', false],
  ['<w:del>…</w:del>', false],
  ['<w:moveTo>…</w:moveTo>', false],
  ['<w:r><w:ruby><w:rt>…</w:rt><w:rubyBase/></w:ruby></w:r>', false],
  [
    '<mc:AlternateContent><mc:Choice><w:r><w:t>又</w:t></w:r></mc:Choice><mc:Fallback>…</mc:Fallback></mc:AlternateContent>',
    false,
  ],
];

let count = 0;
interface Piece {
  xml: string;
  shown: string[];
  hidden: string[];
}
const run = fc.boolean().map((isShown): Piece => {
  const word = `〔${++count}〕`;
  const xml = r(word, isShown ? '' : '<w:vanish/>');
  return isShown ? { xml, shown: [word], hidden: [] } : { xml, shown: [], hidden: [word] };
});
const { piece } = fc.letrec<{ piece: Piece }>((tie) => ({
  piece: fc.oneof(
    { depthSize: 'medium' },
    run,
    fc
      .tuple(fc.constantFrom(...wrappers), fc.array(tie('piece'), { minLength: 1, maxLength: 3 }))
      .map(([[wrapper, isShown], inner]): Piece => {
        const [shown, hidden] = [inner.flatMap((each) => each.shown), inner.flatMap((each) => each.hidden)];
        const xml = wrapper.replace('…', () => inner.map((each) => each.xml).join(''));
        return isShown ? { xml, shown, hidden } : { xml, shown: [], hidden: [...shown, ...hidden] };
      }),
  ),
}));

test('in any nesting, what Word shows is taken once and what it does not show is not taken', async () => {
  const text = p('样县人民政府对照年度要点逐项推进，各项工作按期完成，现将有关情况报告如下。'.repeat(8));
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 5 }), async (pieces) => {
      const paragraphs = pieces.map(({ xml }) => `<w:p>${xml}</w:p>`).join('');
      const { capture } = await readDocx(docx({ body: text + paragraphs }));
      for (const word of pieces.flatMap(({ shown }) => shown)) expect(capture.split(word)).toHaveLength(2);
      for (const word of pieces.flatMap(({ hidden }) => hidden)) expect(capture).not.toContain(word);
    }),
    { numRuns: 300 },
  );
});
