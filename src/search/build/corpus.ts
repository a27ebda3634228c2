/**
 * The whole archive as one run of folded text, unit after unit in ascending number, in memory that workers share.
 */

import { SPACES } from '../layout.ts';
import type { FoldedParagraph, FoldedRecord } from './folded.ts';

/** Stands between paragraphs; folding never yields it, so no gram crosses it. */
export const SEPARATOR = 0;

export interface Corpus {
  text: Uint16Array<SharedArrayBuffer>;
  /** Number of each unit (`space × documents + document`), ascending. */
  units: Uint32Array<SharedArrayBuffer>;
  /** Where each unit's text starts; one more entry ends the last one. */
  starts: Uint32Array<SharedArrayBuffer>;
  /** Where each stretch of text starts that lies in one paragraph and within or outside its heading; and the end. */
  stretches: Uint32Array<SharedArrayBuffer>;
  /** Of each stretch: chunk, plus HEADING_STRETCH for a heading. */
  places: Uint8Array<SharedArrayBuffer>;
  /** Of each stretch: bits of PARTS. */
  parts: Uint8Array<SharedArrayBuffer>;
}

export const HEADING_STRETCH = 0x80;

interface Unit {
  number: number;
  paragraphs: (FoldedParagraph & { chunk: number })[];
}

/** Lays the folded documents, given in their order, out by space. `chunks`: of each document's paragraphs. */
export function layOut(documents: readonly FoldedRecord[], chunks: readonly number[][]): Corpus {
  const units = SPACES.flatMap((space, number) =>
    documents.map((document, at): Unit => {
      const paragraphs = paragraphsOf(document, space).map((it, i) => ({
        ...it,
        chunk: space === 'text' ? (chunks[at]?.[i] ?? 0) : 0,
      }));
      return { number: number * documents.length + at, paragraphs: paragraphs.filter(({ text }) => text !== '') };
    }),
  ).filter((unit) => unit.paragraphs.length > 0);
  return fill(units);
}

function paragraphsOf(document: FoldedRecord, space: (typeof SPACES)[number]): FoldedParagraph[] {
  if (space === 'text') return document.paragraphs;
  const names = space === 'title' ? [document.title] : document.meta;
  return names.map((text) => ({ text, parts: 0, heading: 0 }));
}

function fill(units: Unit[]): Corpus {
  const paragraphs = units.flatMap((unit) => unit.paragraphs);
  const stretches = paragraphs.reduce((sum, { text, heading }) => sum + (isSplit(text, heading) ? 2 : 1), 0);
  const size = paragraphs.reduce((sum, { text }) => sum + text.length + 1, 0);
  const corpus: Corpus = {
    text: new Uint16Array(new SharedArrayBuffer(size * 2)),
    units: new Uint32Array(new SharedArrayBuffer(units.length * 4)),
    starts: new Uint32Array(new SharedArrayBuffer((units.length + 1) * 4)),
    stretches: new Uint32Array(new SharedArrayBuffer((stretches + 1) * 4)),
    places: new Uint8Array(new SharedArrayBuffer(stretches)),
    parts: new Uint8Array(new SharedArrayBuffer(stretches)),
  };
  let at = 0;
  let stretch = 0;
  const begin = (start: number, place: number, parts: number): void => {
    corpus.stretches[stretch] = start;
    corpus.places[stretch] = place;
    corpus.parts[stretch] = parts;
    stretch += 1;
  };
  units.forEach((unit, number) => {
    corpus.units[number] = unit.number;
    corpus.starts[number] = at;
    for (const { text, heading, chunk, parts } of unit.paragraphs) {
      for (let i = 0; i < text.length; i++) corpus.text[at + i] = text.charCodeAt(i);
      begin(at, heading > 0 ? chunk | HEADING_STRETCH : chunk, parts);
      if (isSplit(text, heading)) begin(at + heading, chunk, parts);
      at += text.length + 1;
    }
  });
  corpus.starts[units.length] = at;
  corpus.stretches[stretch] = at;
  return corpus;
}

/** Whether a paragraph begins with a heading and goes on after it. */
function isSplit(text: string, heading: number): boolean {
  return heading > 0 && heading < text.length;
}
