import type { FieldStack } from './docx-fields.ts';
import type { DocxNumbering } from './docx-numbering.ts';
import type { DocxPlace } from './docx-place.ts';
import type { DocxStyles, Ground } from './docx-styles.ts';
import type { DocxWriter } from './docx-writer.ts';
import type { XmlElement } from './docx-xml.ts';

/** The text of a Word document, or of a header, and what it refers to. */
export interface DocxParts {
  /** The element that holds the paragraphs. */
  body: XmlElement;
  /** What is behind the text. */
  behind: Ground;
  footnotes: XmlElement | null;
  endnotes: XmlElement | null;
  styles: DocxStyles;
  numbering: DocxNumbering;
}

/** The walk through a document, as the handlers of its elements see it. */
export interface DocxReader {
  readonly parts: DocxParts;
  readonly writer: DocxWriter;
  readonly fields: FieldStack;
  /** Text boxes of the current paragraph or row, to be read after it. */
  readonly boxes: { box: XmlElement; place: DocxPlace }[];
  /** Notes to be read after the text. */
  readonly notes: { mark: string; note: XmlElement }[];
  walkChildren: (element: XmlElement, place: DocxPlace) => void;
  endParagraph: () => void;
}

/** Reads an element of one name. */
export type DocxHandler = (element: XmlElement, place: DocxPlace, reader: DocxReader) => void;
