import type { DocFormatAt, DocParagraphFormat } from './doc-formats.ts';
import { drawingOf } from './doc-shapes.ts';
import { numberOf, type Sprms } from './doc-sprms.ts';
import { type XmlElement, xmlElement } from './docx-xml.ts';

/** The characters of a document with their formatting, and what its special ones represent. */
export interface DocRunReader {
  text: string;
  offsets: Uint32Array;
  characterAt: DocFormatAt<Sprms>;
  paragraphAt: DocFormatAt<DocParagraphFormat>;
  runProperties: (sprms: Sprms) => XmlElement;
  /** References to notes, by position. */
  notes: ReadonlyMap<number, XmlElement>;
  /** Drawings, by the position of their anchor. */
  drawings: ReadonlyMap<number, XmlElement>;
  pictureOf: (sprms: Sprms) => XmlElement;
  fontOf: (number: number) => string;
  /** For each field around the current position, whether it is in its code. */
  fields: boolean[];
}

/** Reads the characters from `from` to `to` as the runs of a .docx; revised ones are marked as such. */
export function readRuns(from: number, to: number, reader: DocRunReader): XmlElement[] {
  const runs: XmlElement[] = [];
  for (let start = from, at = from; at < to; at++) {
    const sprms = reader.characterAt(reader.offsets[start] ?? 0);
    if (at + 1 < to && reader.characterAt(reader.offsets[at + 1] ?? 0) === sprms) continue;
    const run = xmlElement('w:r', {}, [reader.runProperties(sprms), ...readCharacters(start, at + 1, sprms, reader)]);
    const revision = revisionOf(sprms);
    runs.push(revision ? xmlElement(revision, {}, [run]) : run);
    start = at + 1;
  }
  return runs;
}

/** The element of a .docx for an insertion or deletion. */
export function revisionOf(sprms: Sprms): 'w:ins' | 'w:del' | null {
  if (numberOf(sprms, 0x0800) === 1) return 'w:del';
  return numberOf(sprms, 0x0801) === 1 ? 'w:ins' : null;
}

function readCharacters(from: number, to: number, sprms: Sprms, reader: DocRunReader): XmlElement[] {
  const elements: XmlElement[] = [];
  let words = '';
  const endWords = () => {
    const name = reader.fields.includes(true) ? 'w:instrText' : 'w:t';
    if (words !== '') elements.push(xmlElement(name, {}, [words]));
    words = '';
  };
  const isSpecial = numberOf(sprms, 0x0855) === 1;
  for (let at = from; at < to; at++) {
    const character = reader.text.charAt(at);
    const note = reader.notes.get(at);
    const special = character < ' ' || (isSpecial && sprms.has(symbolSprm));
    if (special || note) endWords();
    if (note) elements.push(note);
    if (!special) words += character;
    else if (!note || character !== noteMark) elements.push(readSpecial(character, at, sprms, reader, isSpecial));
  }
  endWords();
  return elements;
}

/** Gives the font and the character that a special one represents. */
const symbolSprm = 0x6a09;
const noteMark = '\x02';

/** Characters that mean the same everywhere ([MS-DOC] 2.4.1), as elements of a .docx. */
const controls: ReadonlyMap<string, string> = new Map([
  ['\t', 'w:tab'],
  ['\v', 'w:br'],
  ['\f', 'w:br'],
  ['\x0e', 'w:br'],
  ['\x1e', 'w:noBreakHyphen'],
  ['\x1f', 'w:softHyphen'],
]);

/** Characters that have a meaning only if they are marked as special. */
const marks: ReadonlyMap<string, string> = new Map([
  ['\0', 'w:pgNum'],
  [noteMark, 'w:footnoteRef'],
  ['\x03', 'w:separator'],
  ['\x04', 'w:continuationSeparator'],
  ['\x05', 'w:commentReference'],
]);

const fieldMarks: ReadonlyMap<string, string> = new Map([
  ['\x13', 'begin'],
  ['\x14', 'separate'],
  ['\x15', 'end'],
]);

function readSpecial(
  character: string,
  at: number,
  sprms: Sprms,
  reader: DocRunReader,
  isSpecial: boolean,
): XmlElement {
  const field = fieldMarks.get(character);
  if (field) return readFieldMark(field, reader);
  const control = controls.get(character) ?? (isSpecial ? marks.get(character) : undefined);
  if (control) return xmlElement(control);
  if (isSpecial && character === '\x01') return reader.pictureOf(sprms);
  if (isSpecial && character === '\x08') return reader.drawings.get(at) ?? drawingOf([], true);
  const symbol = sprms.get(symbolSprm);
  if (symbol) {
    const code = symbol.readUInt16LE(2).toString(16).toUpperCase();
    return xmlElement('w:sym', { 'w:font': reader.fontOf(symbol.readUInt16LE()), 'w:char': code });
  }
  return xmlElement(`w:character${character.charCodeAt(0)}`);
}

function readFieldMark(type: string, { fields }: DocRunReader): XmlElement {
  if (type === 'begin') fields.push(true);
  else if (type === 'end') fields.pop();
  else if (fields.length > 0) fields[fields.length - 1] = false;
  return xmlElement('w:fldChar', { 'w:fldCharType': type });
}
