import { expect, test } from 'vitest';
import { runProperties } from '../../../scripts/import/doc-properties.ts';
import type { DocRunReader } from '../../../scripts/import/doc-runs.ts';
import { drawingOf, pictureOf } from '../../../scripts/import/doc-shapes.ts';
import { readSprms, type Sprms } from '../../../scripts/import/doc-sprms.ts';
import { readStory } from '../../../scripts/import/doc-story.ts';
import { type XmlElement, xmlElement } from '../../../scripts/import/docx-xml.ts';

const none: Sprms = new Map();
const special = sprms([0x55, 0x08, 1]);

function sprms(...lists: number[][]): Sprms {
  return readSprms(Buffer.from(lists.flat()));
}

/** A piece of text with the formatting of its characters and, for its last, of the paragraph that it ends. */
type Piece = readonly [text: string, characters?: Sprms, paragraph?: Sprms];

/** The story as nested arrays of element names and texts, without properties. */
function read(pieces: readonly Piece[], notes: ReadonlyMap<number, XmlElement> = new Map()): unknown[] {
  const text = pieces.map(([words]) => words).join('');
  const pieceAt = pieces.flatMap((piece) => Array.from(piece[0], () => piece));
  const formats = new Map(pieces.map((piece) => [piece, { style: 0, sprms: piece[2] ?? none }]));
  const reader: DocRunReader = {
    text,
    offsets: Uint32Array.from(pieceAt, (_, index) => index),
    characterAt: (offset) => pieceAt[offset]?.[1] ?? none,
    paragraphAt: (offset) => formats.get(pieceAt[offset] ?? ['']) ?? { style: 0, sprms: none },
    runProperties: (run) => runProperties(run, []),
    notes,
    drawings: new Map([[text.indexOf('\b'), drawingOf([], true)]]),
    pictureOf: (run) => pictureOf(run, Buffer.alloc(0)),
    fontOf: () => 'Wingdings',
    fields: [],
  };
  return readStory({ start: 0, end: text.length }, reader).map(shapeOf);
}

function shapeOf({ name, children }: XmlElement): unknown {
  const inner = children.filter((child) => typeof child === 'string' || !/Pr$/.test(child.name));
  return [name.replace(/^.*:/, ''), ...inner.map((child) => (typeof child === 'string' ? child : shapeOf(child)))];
}

const paragraph = (...words: string[]) => ['p', ...words.map((text) => ['r', ['t', text]])];

test('a page may end within a paragraph, which is not numbered twice, or with it', () => {
  expect(read([['前\f后\r']])).toEqual([['p', ['r', ['t', '前'], ['br'], ['t', '后']]]]);
  expect(read([['前\f'], ['后\r']])).toEqual([paragraph('前'), paragraph('后')]);
});

test('control characters', () => {
  const [elements] = read([['前\t\v\x0e\x1e\x1f后\r']]);
  expect(elements).toEqual([
    'p',
    ['r', ['t', '前'], ['tab'], ['br'], ['br'], ['noBreakHyphen'], ['softHyphen'], ['t', '后']],
  ]);
});

test('special characters; the same without that mark are unknown, and remarked on', () => {
  const shown = read([['\x01\x02\x05\b', special], ['\x02\r']]);
  const picture = ['pict', ['imagedata']];
  expect(shown).toEqual([
    [
      'p',
      ['r', ['pict', ['extent'], ['imagedata']], ['footnoteRef'], ['commentReference'], picture],
      ['r', ['character2']],
    ],
  ]);
});

test('code of fields, also of fields in fields, is not text', () => {
  const mark = 'fldChar';
  expect(read([['\x13A\x13B\x14C\x15D\x14E\x15F\r']])).toEqual([
    [
      'p',
      [
        'r',
        [mark],
        ['instrText', 'A'],
        [mark],
        ['instrText', 'B'],
        [mark],
        ['instrText', 'C'],
        [mark],
        ['instrText', 'D'],
        [mark],
        ['t', 'E'],
        [mark],
        ['t', 'F'],
      ],
    ],
  ]);
});

test('revisions', () => {
  const [inserted, deleted] = [sprms([0x01, 0x08, 1]), sprms([0x00, 0x08, 1])];
  expect(read([['加', inserted], ['删', deleted], ['留\r']])).toEqual([
    ['p', ['ins', ['r', ['t', '加']]], ['del', ['r', ['t', '删']]], ['r', ['t', '留']]],
  ]);
});

test('a note with a mark that its author chose', () => {
  const notes = new Map([[1, xmlElement('w:footnoteReference', { 'w:id': 0 })]]);
  expect(read([['前*后\r']], notes)).toEqual([['p', ['r', ['t', '前'], ['footnoteReference'], ['t', '*后']]]]);
});

const inTable = sprms([0x16, 0x24, 1]);
const rowEnd = sprms([0x16, 0x24, 1], [0x17, 0x24, 1]);
const inner = sprms([0x16, 0x24, 1], [0x49, 0x66, 2, 0, 0, 0]);
const innerRowEnd = sprms([0x16, 0x24, 1], [0x49, 0x66, 2, 0, 0, 0], [0x4c, 0x24, 1]);

test('tables; one in another becomes paragraphs and an empty table', () => {
  const row: Piece[] = [
    ['甲\x07', none, inTable],
    ['乙\r', none, inner],
    ['\r', none, innerRowEnd],
    ['\x07', none, inTable],
    ['\x07', none, rowEnd],
  ];
  expect(read([['上\r'], ...row, ['下\r']])).toEqual([
    paragraph('上'),
    ['tbl', ['tr', ['tc', paragraph('甲')], ['tc', paragraph('乙'), ['tbl'], ['p']]]],
    paragraph('下'),
  ]);
});

test('a row whose end is deleted', () => {
  const deleted = sprms([0x00, 0x08, 1]);
  const content = read([['甲\x07', none, inTable], ['\x07', deleted, rowEnd], ['下\r']]);
  expect(content[0]).toEqual(['tbl', ['tr', ['tc', paragraph('甲')]]]);
});

test('a long list of properties is in the data stream', () => {
  const data = Buffer.from([0, 0, 3, 0, 0x16, 0x24, 1]);
  expect([...readSprms(Buffer.from([0x46, 0x66, 2, 0, 0, 0]), data).keys()]).toEqual([0x6646, 0x2416]);
});

test('operands of every length are passed over', () => {
  const table = [0x08, 0xd6, 4, 0, 0, 0, 0];
  const tabs = [0x15, 0xc6, 255, 1, 0, 0, 0, 0, 1, 0, 0, 0];
  const list = [...table, ...tabs, 0x0b, 0x46, 1, 0, 0x0a, 0x26, 2];
  expect([...readSprms(Buffer.from(list))].map(([code, value]) => [code, value.length])).toEqual([
    [0xd608, 5],
    [0xc615, 10],
    [0x460b, 2],
    [0x260a, 1],
  ]);
});
