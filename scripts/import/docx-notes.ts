import { startPlace } from './docx-place.ts';
import type { DocxHandler, DocxReader } from './docx-reader.ts';
import { childElements, contentIn } from './docx-xml.ts';

/** Reads `w:footnoteReference` or `w:endnoteReference`: writes a mark, and leaves the note for the end. */
export const readNoteReference: DocxHandler = (element, place, { parts, writer, notes }) => {
  const kind = element.name === 'w:endnoteReference' ? 'endnote' : 'footnote';
  const part = parts[`${kind}s`];
  const id = element.attributes.get('w:id');
  const note = part && childElements(part).find((own) => own.name === `w:${kind}` && own.attributes.get('w:id') === id);
  if (!note) {
    writer.see('unread', '脚注');
    return;
  }
  if (writer.whyOut(place) !== null) {
    writer.see(place.out ?? 'contents', contentIn(note));
    return;
  }
  const mark = `[${notes.length + 1}]`;
  notes.push({ mark, note });
  writer.addOwn(mark, place);
  writer.see('note', '');
};

/** Reads the notes that the text refers to, and those that they refer to. */
export function readNotes({ notes, writer, walkChildren, endParagraph }: DocxReader): void {
  for (const { mark, note } of notes) {
    writer.addOwn(`${mark} `, startPlace);
    walkChildren(note, startPlace);
    endParagraph();
  }
}
