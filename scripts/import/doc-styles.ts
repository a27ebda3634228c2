import type { DocFile } from './doc-file.ts';
import { paragraphProperties, runProperties } from './doc-properties.ts';
import { readSprms } from './doc-sprms.ts';
import { type XmlElement, xmlElement, xmlValue } from './docx-xml.ts';

/** The styles of a document ([MS-DOC] 2.9.271) as a .docx has them; their ids are their numbers. */
export function readDocStyles(file: DocFile, fonts: readonly string[]): XmlElement {
  const bytes = file.part('styles');
  const header = bytes.length < 2 ? 0 : bytes.readUInt16LE();
  const baseLength = bytes.length < 6 ? 0 : bytes.readUInt16LE(4);
  const styles: XmlElement[] = [];
  for (let [at, id] = [2 + header, 0]; at + 2 <= bytes.length; id++) {
    const length = bytes.readUInt16LE(at);
    const style = bytes.subarray(at + 2, at + 2 + length);
    if (length > 0) styles.push(readStyle(style, id, baseLength, fonts));
    at += 2 + length;
  }
  return xmlElement('w:styles', {}, styles);
}

/** The kinds of styles by number; others have no formatting of text. */
const kinds = ['', 'paragraph', 'character', 'table', 'numbering'];

function readStyle(style: Buffer, id: number, baseLength: number, fonts: readonly string[]): XmlElement {
  const kind = kinds[style.readUInt16LE(2) & 0x0f] ?? '';
  const base = style.readUInt16LE(2) >> 4;
  const nameLength = style.readUInt16LE(baseLength);
  const nameEnd = baseLength + 2 + 2 * nameLength;
  const [first, second] = readLists(style, nameEnd + 2, style.readUInt16LE(4) & 0x0f);
  const [own, run] = kind === 'character' ? [undefined, first] : [first?.subarray(2), second];
  return xmlElement('w:style', { 'w:type': kind, 'w:styleId': id, ...(id === 0 ? { 'w:default': 1 } : {}) }, [
    xmlValue('w:name', style.toString('utf16le', baseLength + 2, nameEnd)),
    ...(base === noStyle ? [] : [xmlValue('w:basedOn', base)]),
    ...(own && kind === 'paragraph' ? [paragraphProperties(null, readSprms(own), null)] : []),
    ...(run && kind !== 'table' ? [runProperties(readSprms(run), fonts)] : []),
  ]);
}

const noStyle = 0xfff;

/** The lists of properties of a style, each after its length and at an even offset. */
function readLists(style: Buffer, from: number, count: number): Buffer[] {
  const lists: Buffer[] = [];
  for (let at = from; lists.length < count && at + 2 <= style.length; ) {
    const length = style.readUInt16LE(at);
    lists.push(style.subarray(at + 2, at + 2 + length));
    at += 2 + length + (length % 2);
  }
  return lists;
}
