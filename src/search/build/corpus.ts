/** The whole archive as one array of folded text, by ascending unit, in memory shared with workers. */

import { INDEX_FIELDS, type IndexField } from '../format/layout.ts';
import { MAX_TITLE_LENGTH } from '../format/shard-format.ts';
import type { FoldedParagraph, FoldedRecord } from './folded-record.ts';

/** Separates paragraphs. Folding never yields it, so no gram spans two. */
export const SEPARATOR = 0;

export interface Corpus {
  text: Uint16Array<SharedArrayBuffer>;
  /** Unit numbers, ascending (format/layout.ts). */
  units: Uint32Array<SharedArrayBuffer>;
  /** Offsets of the units' texts, and the end. */
  starts: Uint32Array<SharedArrayBuffer>;
  /** Offsets of the segments, and the end. A segment is a paragraph's heading or its remaining text. */
  segments: Uint32Array<SharedArrayBuffer>;
  /** By segment: chunk number, plus HEADING_SEGMENT for a heading. */
  chunkFlags: Uint8Array<SharedArrayBuffer>;
  /** By segment: bits of PARTS; of a title, its length (format/shard-format.ts). */
  parts: Uint8Array<SharedArrayBuffer>;
}

export const HEADING_SEGMENT = 0x80;

interface UnitParagraphs {
  number: number;
  paragraphs: (FoldedParagraph & { chunk: number })[];
}

/** Arranges folded records by field. `chunks`: of paragraphs, by record. */
export function layOut(records: readonly FoldedRecord[], chunks: readonly number[][]): Corpus {
  const units = INDEX_FIELDS.flatMap((field, number) =>
    records.map((record, index): UnitParagraphs => {
      const paragraphs = paragraphsOf(record, field).map((paragraph, i) => ({
        ...paragraph,
        chunk: field === 'text' ? (chunks[index]?.[i] ?? 0) : 0,
      }));
      return { number: number * records.length + index, paragraphs: paragraphs.filter(({ text }) => text !== '') };
    }),
  ).filter((unit) => unit.paragraphs.length > 0);
  return fill(units);
}

function paragraphsOf(record: FoldedRecord, field: IndexField): FoldedParagraph[] {
  if (field === 'text') return record.paragraphs;
  if (field === 'meta') return record.meta.map((text) => ({ text, parts: 0, heading: 0 }));
  return [{ text: record.title, parts: Math.min(record.title.length, MAX_TITLE_LENGTH), heading: 0 }];
}

function fill(units: UnitParagraphs[]): Corpus {
  const paragraphs = units.flatMap((unit) => unit.paragraphs);
  const segments = paragraphs.reduce((sum, { text, heading }) => sum + (isSplit(text, heading) ? 2 : 1), 0);
  const size = paragraphs.reduce((sum, { text }) => sum + text.length + 1, 0);
  const corpus: Corpus = {
    text: new Uint16Array(new SharedArrayBuffer(size * 2)),
    units: new Uint32Array(new SharedArrayBuffer(units.length * 4)),
    starts: new Uint32Array(new SharedArrayBuffer((units.length + 1) * 4)),
    segments: new Uint32Array(new SharedArrayBuffer((segments + 1) * 4)),
    chunkFlags: new Uint8Array(new SharedArrayBuffer(segments)),
    parts: new Uint8Array(new SharedArrayBuffer(segments)),
  };
  let offset = 0;
  let segment = 0;
  const addSegment = (start: number, flags: number, parts: number): void => {
    corpus.segments[segment] = start;
    corpus.chunkFlags[segment] = flags;
    corpus.parts[segment] = parts;
    segment += 1;
  };
  units.forEach((unit, index) => {
    corpus.units[index] = unit.number;
    corpus.starts[index] = offset;
    for (const { text, heading, chunk, parts } of unit.paragraphs) {
      for (let i = 0; i < text.length; i++) corpus.text[offset + i] = text.charCodeAt(i);
      addSegment(offset, heading > 0 ? chunk | HEADING_SEGMENT : chunk, parts);
      if (isSplit(text, heading)) addSegment(offset + heading, chunk, parts);
      offset += text.length + 1;
    }
  });
  corpus.starts[units.length] = offset;
  corpus.segments[segment] = offset;
  return corpus;
}

/** Whether text follows the heading of a paragraph. */
function isSplit(text: string, heading: number): boolean {
  return heading > 0 && heading < text.length;
}
