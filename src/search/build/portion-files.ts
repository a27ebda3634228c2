/** Writes and opens portions of the index (portion-layout.ts). */

import { closeSync, mkdirSync, openSync, readFileSync, readSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchRecord } from '../format/search-record.ts';
import type { BundledText } from './bundled-text.ts';
import type { Corpus } from './corpus.ts';
import { type IndexPortion, makePortion } from './index-portion.ts';
import { columnPath, PORTION_FORMAT, type PortionHead, portionFiles } from './portion-layout.ts';
import type { RecordSummary } from './record-summary.ts';
import { writeShards } from './write-shards.ts';

/** A portion in a folder, which reads its texts when they are needed. */
export interface StoredPortion extends IndexPortion {
  folder: string;
  /** Slices of each gram length. */
  slices: number;
  close(): void;
}

/** Code units per slice: joining reads some slices of every portion at a time. */
const SLICE = 100_000;

/** Writes the portion of these records into a new folder. The bytes do not depend on their order. */
export async function writePortion(records: Iterable<SearchRecord>, folder: string, threads?: number): Promise<void> {
  const portion = makePortion(records);
  mkdirSync(join(folder, 'corpus'), { recursive: true });
  writeFileSync(
    join(folder, portionFiles.summaries),
    portion.summaries.map((summary) => `${JSON.stringify(summary)}\n`).join(''),
  );
  writeTexts(portion, folder);
  for (const [column, values] of Object.entries(portion.corpus) as [string, Uint8Array][])
    writeFileSync(join(folder, columnPath(column)), bytesOf(values));
  const codeUnits = portion.corpus.text.length;
  const slices = Math.ceil(codeUnits / SLICE);
  await writeShards(
    { source: portion.corpus, outDir: folder, build: null },
    codeUnits,
    [slices, slices, slices],
    threads,
  );
  const head: PortionHead = { format: PORTION_FORMAT, slices };
  writeFileSync(join(folder, portionFiles.portion), JSON.stringify(head));
}

/** @throws Error if the folder holds no portion of this format. */
export function openPortion(folder: string): StoredPortion {
  const read = (path: string): Buffer => readFileSync(join(folder, path));
  const { format, slices } = JSON.parse(read(portionFiles.portion).toString()) as PortionHead;
  if (format !== PORTION_FORMAT)
    throw new Error(`search: ${folder} is a portion of format ${format}, not ${PORTION_FORMAT}`);
  const column = (name: keyof Corpus): SharedArrayBuffer => sharedCopy(read(columnPath(name)));
  const text = new OpenFile(join(folder, columnPath('text')));
  const texts = new OpenFile(join(folder, portionFiles.texts));
  const textStarts = new Float64Array(sharedCopy(read(portionFiles.textStarts)));
  return {
    folder,
    slices,
    summaries: read(portionFiles.summaries)
      .toString()
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as RecordSummary),
    corpus: {
      units: new Uint32Array(column('units')),
      starts: new Uint32Array(column('starts')),
      segments: new Uint32Array(column('segments')),
      chunkFlags: new Uint8Array(column('chunkFlags')),
      parts: new Uint8Array(column('parts')),
    },
    textBetween: (start, end) => new Uint16Array(text.bytes(start * 2, end * 2).buffer),
    bundledText: (i) =>
      JSON.parse(Buffer.from(texts.bytes(textStarts[i] ?? 0, textStarts[i + 1] ?? 0)).toString()) as BundledText,
    close: () => {
      text.close();
      texts.close();
    },
  };
}

function writeTexts(portion: IndexPortion, folder: string): void {
  const file = openSync(join(folder, portionFiles.texts), 'w');
  const starts = new Float64Array(portion.summaries.length + 1);
  for (let i = 0; i < portion.summaries.length; i++) {
    const line = Buffer.from(`${JSON.stringify(portion.bundledText(i))}\n`);
    starts[i + 1] = (starts[i] ?? 0) + line.length;
    writeSync(file, line);
  }
  closeSync(file);
  writeFileSync(join(folder, portionFiles.textStarts), bytesOf(starts));
}

class OpenFile {
  readonly #file: number;

  constructor(path: string) {
    this.#file = openSync(path, 'r');
  }

  bytes(start: number, end: number): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(end - start);
    const count = readSync(this.#file, bytes, 0, bytes.length, start);
    if (count !== bytes.length) throw new Error('search: a file of a portion is too short');
    return bytes;
  }

  close(): void {
    closeSync(this.#file);
  }
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint8Array | Float64Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function sharedCopy(bytes: Uint8Array): SharedArrayBuffer {
  const buffer = new SharedArrayBuffer(bytes.length);
  new Uint8Array(buffer).set(bytes);
  return buffer;
}
