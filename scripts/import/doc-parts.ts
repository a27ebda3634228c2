import { type DocFile, openDoc } from './doc-file.ts';
import { readDocFonts } from './doc-fonts.ts';
import { characterFormats, paragraphFormats } from './doc-formats.ts';
import { readDocLists } from './doc-lists.ts';
import { type DocNotes, readDocNotes } from './doc-notes.ts';
import { runProperties } from './doc-properties.ts';
import type { DocRunReader } from './doc-runs.ts';
import { type DocShape, drawingOf, pictureOf, readShapes } from './doc-shapes.ts';
import { readStory } from './doc-story.ts';
import { readDocStyles } from './doc-styles.ts';
import { readDocText } from './doc-text.ts';
import { DocxNumbering } from './docx-numbering.ts';
import type { DocxParts } from './docx-reader.ts';
import { readDocxStyles } from './docx-styles.ts';
import { type XmlElement, xmlElement } from './docx-xml.ts';

/**
 * Reads a Word 97–2003 document as the parts of a .docx, so that both have one reader and one second witness. `margins`:
 * headers and footers.
 */
export function readDocParts(bytes: Uint8Array): { text: DocxParts; margins: DocxParts } {
  const file = openDoc(bytes);
  const fonts = readDocFonts(file.part('fonts'));
  const [footnotes, endnotes] = [readDocNotes(file, 'footnote'), readDocNotes(file, 'endnote')];
  const drawings = new Map<number, XmlElement>();
  const reader: DocRunReader = {
    ...readDocText(file),
    characterAt: characterFormats(file),
    paragraphAt: paragraphFormats(file),
    runProperties: (sprms) => runProperties(sprms, fonts),
    notes: new Map([...footnotes.references, ...endnotes.references]),
    drawings,
    pictureOf: (sprms) => pictureOf(sprms, file.data),
    fontOf: (number) => fonts[number] ?? '',
    fields: [],
  };
  const story = (bounds: { start: number; end: number }) => readStory(bounds, { ...reader, fields: [] });
  const loose = placeShapes(readShapes(file), drawings, story);
  const styles = readDocxStyles(readDocStyles(file, fonts));
  const numbering = readDocLists(file, fonts);
  const partsOf = (content: readonly XmlElement[]): DocxParts => ({
    body: xmlElement('w:body', {}, content),
    behind: 'white',
    footnotes: notesOf('footnote', footnotes, story),
    endnotes: notesOf('endnote', endnotes, story),
    styles,
    numbering: new DocxNumbering(numbering, styles),
  });
  return {
    text: partsOf([...story(file.stories.text), ...loose]),
    margins: partsOf([...story(file.stories.headers), ...story(file.stories.headerBoxes)]),
  };
}

type StoryReader = (bounds: DocFile['stories']['text']) => XmlElement[];

/** Puts drawings at their anchors; returns paragraphs with those that have none. */
function placeShapes(shapes: readonly DocShape[], drawings: Map<number, XmlElement>, story: StoryReader): XmlElement[] {
  const loose: XmlElement[] = [];
  for (const { anchor, box, isPicture } of shapes) {
    const drawing = drawingOf(box ? story(box) : [], isPicture);
    if (anchor === null) loose.push(xmlElement('w:p', {}, [xmlElement('w:r', {}, [drawing])]));
    else drawings.set(anchor, drawing);
  }
  return loose;
}

function notesOf(kind: 'footnote' | 'endnote', { texts }: DocNotes, story: StoryReader): XmlElement {
  const notes = texts.map((bounds, index) => xmlElement(`w:${kind}`, { 'w:id': index }, story(bounds)));
  return xmlElement(`w:${kind}s`, {}, notes);
}
