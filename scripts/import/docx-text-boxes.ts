import { type DocxPlace, startPlace } from './docx-place.ts';
import type { DocxReader } from './docx-reader.ts';
import type { XmlElement } from './docx-xml.ts';

/** Reads the text boxes of a paragraph or row, and those in them, after it. */
export function readBoxes(reader: DocxReader): void {
  for (const { box, place } of reader.boxes.splice(0)) readBox(box, place, reader);
}

function readBox(box: XmlElement, place: DocxPlace, { writer, walkChildren, endParagraph }: DocxReader): void {
  const first = writer.lines.length + 1;
  walkChildren(box, { ...startPlace, out: place.out, behind: 'unknown' });
  endParagraph();
  const text = writer.lines
    .slice(first - 1)
    .map((line) => line.text)
    .join('');
  if (text !== '') writer.seen.push({ kind: 'text-box', line: first, text });
}
