import { Unreadable } from '../cli/refusals.ts';
import { readElement } from './docx-elements.ts';
import { FieldStack } from './docx-fields.ts';
import { readNotes } from './docx-notes.ts';
import { type DocxPlace, startPlace } from './docx-place.ts';
import type { DocxParts, DocxReader } from './docx-reader.ts';
import { readBoxes } from './docx-text-boxes.ts';
import { DocxWriter } from './docx-writer.ts';
import { childElements, contentIn, type XmlElement } from './docx-xml.ts';
import type { HtmlLine } from './html-line-builder.ts';
import type { Sighting } from './sighting.ts';

/**
 * Reads what Word shows of a document: one line per paragraph, line break and table row; notes at the end.
 * @throws Unreadable if a character of the document was neither taken nor remarked on
 */
export function readDocxLines(parts: DocxParts): { lines: HtmlLine[]; seen: Sighting[] } {
  const reader = readerOf(parts);
  const { writer, notes, fields } = reader;
  reader.walkChildren(parts.body, { ...startPlace, behind: parts.behind });
  reader.endParagraph();
  if (fields.inCode()) throw openField();
  readNotes(reader);
  const content = [parts.body, ...notes.map(({ note }) => note)].map(contentIn);
  writer.ledger.verify(
    content,
    writer.lines.map(({ text }) => text),
  );
  return { lines: writer.lines, seen: writer.seen };
}

function readerOf(parts: DocxParts): DocxReader {
  const fields = new FieldStack();
  const writer = new DocxWriter(fields);
  const reader: DocxReader = {
    parts,
    writer,
    fields,
    boxes: [],
    notes: [],
    walkChildren: (element: XmlElement, place: DocxPlace) => {
      for (const inner of childElements(element)) readElement(inner, place, reader);
    },
    endParagraph: () => {
      writer.endLine();
      if (!writer.isInCell()) readBoxes(reader);
    },
  };
  return reader;
}

/** All that follows would count as code of the field. */
function openField(): Unreadable {
  return new Unreadable(
    '文档里有一个域没有结束，它后面的文字读不出来',
    '用 Word 打开，全选后按 Ctrl+Shift+F9（域变成文字），另存为 .docx 再导入',
  );
}
