import type { DocFile } from './doc-file.ts';
import { readPlc } from './doc-plc.ts';
import { type XmlElement, xmlElement } from './docx-xml.ts';

/** The notes of one kind: references by position, and the bounds of their texts. */
export interface DocNotes {
  references: Map<number, XmlElement>;
  texts: { start: number; end: number }[];
}

/** Reads where notes are referred to, and where their texts are ([MS-DOC] 2.8.16 to 2.8.19). */
export function readDocNotes({ part, stories }: DocFile, kind: 'footnote' | 'endnote'): DocNotes {
  const { positions } = readPlc(part(`${kind}References`), 2);
  const bounds = readPlc(part(`${kind}Texts`), 0).positions.map((at) => stories[`${kind}s`].start + at);
  const references = positions.slice(0, -1);
  return {
    references: new Map(references.map((at, index) => [at, xmlElement(`w:${kind}Reference`, { 'w:id': index })])),
    texts: references.map((_, index) => ({ start: bounds[index] ?? 0, end: bounds[index + 1] ?? 0 })),
  };
}
