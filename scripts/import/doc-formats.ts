import type { DocFile } from './doc-file.ts';
import { readPlc } from './doc-plc.ts';
import { readSprms, type Sprms } from './doc-sprms.ts';

/** Formatting of a paragraph. */
export interface DocParagraphFormat {
  style: number;
  sprms: Sprms;
}

/** Gives the formatting at an offset in the main stream. */
export type DocFormatAt<T> = (offset: number) => T;

export function characterFormats(file: DocFile): DocFormatAt<Sprms> {
  return formatsOf(file, 'characterRuns', new Map(), (page, index, count) => {
    const at = 2 * page.readUInt8(4 * (count + 1) + index);
    return at === 0 ? new Map() : readSprms(page.subarray(at + 1, at + 1 + page.readUInt8(at)));
  });
}

export function paragraphFormats(file: DocFile): DocFormatAt<DocParagraphFormat> {
  return formatsOf(file, 'paragraphRuns', { style: 0, sprms: new Map() }, (page, index, count) => {
    const at = 2 * page.readUInt8(4 * (count + 1) + 13 * index);
    if (at === 0) return { style: 0, sprms: new Map() };
    const words = page.readUInt8(at);
    const [start, length] = words === 0 ? [at + 2, 2 * page.readUInt8(at + 1)] : [at + 1, 2 * words - 1];
    const bytes = page.subarray(start, start + length);
    return { style: bytes.readUInt16LE(), sprms: readSprms(bytes.subarray(2), file.data) };
  });
}

/** Reads the pages of 512 bytes that hold formatting ([MS-DOC] 2.9.33 and 2.9.174). */
function formatsOf<T>(
  { main, part }: DocFile,
  name: 'characterRuns' | 'paragraphRuns',
  none: T,
  read: (page: Buffer, index: number, count: number) => T,
): DocFormatAt<T> {
  const runs = readPlc(part(name), 4).items.flatMap((item) => {
    const start = 512 * (item.readUInt32LE() & 0x3fffff);
    const page = main.subarray(start, start + 512);
    const count = page.readUInt8(511);
    return Array.from({ length: count }, (_, index) => ({
      from: page.readUInt32LE(4 * index),
      to: page.readUInt32LE(4 * (index + 1)),
      format: read(page, index, count),
    }));
  });
  runs.sort((a, b) => a.from - b.from);
  return (offset) => {
    let [low, high] = [0, runs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((runs[middle]?.from ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const run = runs[low - 1];
    return run && offset < run.to ? run.format : none;
  };
}
