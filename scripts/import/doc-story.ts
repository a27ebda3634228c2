import { paragraphProperties } from './doc-properties.ts';
import { type DocRunReader, readRuns } from './doc-runs.ts';
import { numberOf, type Sprms } from './doc-sprms.ts';
import { StoryBuilder } from './doc-story-builder.ts';
import { type XmlElement, xmlElement } from './docx-xml.ts';

/** Reads the characters from `start` to `end` as the paragraphs and tables of a .docx. */
export function readStory({ start, end }: { start: number; end: number }, reader: DocRunReader): XmlElement[] {
  const builder = new StoryBuilder();
  for (let from = start, at = start; at < end; at++) {
    if (!endsParagraph(at, reader) && at < end - 1) continue;
    const { sprms } = reader.paragraphAt(reader.offsets[at] ?? 0);
    const mark = reader.characterAt(reader.offsets[at] ?? 0);
    const endsCell = reader.text.charAt(at) === cellEnd;
    if (endsCell && sprms.has(rowEndSprm)) builder.endRow(sprms, mark);
    else {
      if (!sprms.has(innerRowEndSprm)) builder.addParagraph(readParagraph(from, at, reader), depthOf(sprms));
      if (endsCell) builder.endCell();
    }
    from = at + 1;
  }
  builder.endTable();
  return builder.content;
}

const cellEnd = '\x07';
const [rowEndSprm, innerRowEndSprm] = [0x2417, 0x244c];

/** Whether a character is a paragraph mark, or ends a cell, a row or a section. A page may end within a paragraph. */
function endsParagraph(at: number, { text, offsets, paragraphAt }: DocRunReader): boolean {
  const character = text.charAt(at);
  if (character !== '\f') return character === '\r' || character === cellEnd;
  return paragraphAt(offsets[at] ?? 0) !== paragraphAt(offsets[at + 1] ?? 0);
}

/** In how many tables a paragraph is. */
function depthOf(sprms: Sprms): number {
  return numberOf(sprms, 0x6649) ?? numberOf(sprms, 0x2416) ?? 0;
}

/** `at`: the paragraph's mark, or the last character of a text without one. */
function readParagraph(from: number, at: number, reader: DocRunReader): XmlElement {
  const { style, sprms } = reader.paragraphAt(reader.offsets[at] ?? 0);
  const mark = reader.runProperties(reader.characterAt(reader.offsets[at] ?? 0));
  const to = endsParagraph(at, reader) ? at : at + 1;
  return xmlElement('w:p', {}, [paragraphProperties(style, sprms, mark), ...readRuns(from, to, reader)]);
}
