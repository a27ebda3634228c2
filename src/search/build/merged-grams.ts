/** The postings of several portions as those of one index. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GramLength, hashOf, shardOf } from '../format/grams.ts';
import { IN_HEADING } from '../format/shard-format.ts';
import { slicePath } from './portion-layout.ts';
import { PostingsBuffer } from './postings-buffer.ts';
import type { GramPostings } from './shard-encode.ts';
import { readShard, type ShardColumns } from './shard-grams.ts';
import type { ShardGrams, ShardRange } from './shard-range.ts';

/** A portion's slices, and the numbers of its units in the index. */
export interface NumberedSlices {
  folder: string;
  slices: number;
  /** By unit of the portion: its number, ascending. */
  units: Uint32Array<SharedArrayBuffer>;
  /** By unit of the portion: 1 if its text is not cut at chunks. */
  whole: Uint8Array;
}

/** The postings of one gram in one portion: `start ≤ index < end`. */
interface Run {
  portion: NumberedSlices;
  columns: ShardColumns;
  start: number;
  end: number;
}

type RunsByGram = Map<string, Run[]>;

/** Reads only the slices with grams of these shards. */
export function* mergedGrams(portions: readonly NumberedSlices[], range: ShardRange): Generator<ShardGrams> {
  const shards = Array.from({ length: range.to - range.from }, (): RunsByGram => new Map());
  for (const portion of portions) collectRuns(portion, range, shards);
  const buffer = new PostingsBuffer();
  for (const [i, runs] of shards.entries()) yield { number: range.from + i, grams: postingsOf(runs, buffer) };
}

function collectRuns(portion: NumberedSlices, { length, shards, from, to }: ShardRange, into: RunsByGram[]): void {
  const first = Math.floor((from * portion.slices) / shards);
  const last = Math.min(portion.slices - 1, Math.floor((to * portion.slices) / shards));
  for (let slice = first; slice <= last; slice++) {
    const columns = readSlice(portion, length, slice);
    for (const [i, gram] of columns.grams.entries()) {
      const runs = into[shardOf(hashOf(gram), shards) - from];
      if (!runs) continue;
      const run = { portion, columns, start: columns.starts[i] ?? 0, end: columns.starts[i + 1] ?? 0 };
      const others = runs.get(gram);
      if (others) others.push(run);
      else runs.set(gram, [run]);
    }
  }
}

function readSlice({ folder, units, whole }: NumberedSlices, length: GramLength, slice: number): ShardColumns {
  const columns = readShard(readFileSync(join(folder, slicePath(length, slice))), length);
  for (let i = 0; i < columns.units.length; i++) {
    const unit = columns.units[i] ?? 0;
    columns.units[i] = units[unit] ?? 0;
    if (whole[unit]) columns.chunkFlags[i] = 1 | ((columns.chunkFlags[i] ?? 0) & IN_HEADING);
  }
  return columns;
}

function* postingsOf(runsByGram: RunsByGram, buffer: PostingsBuffer): Generator<GramPostings> {
  const grams = [...runsByGram.keys()].sort((a, b) => (a < b ? -1 : 1));
  for (const gram of grams) {
    buffer.start(gram);
    merge(runsByGram.get(gram) ?? [], buffer);
    yield buffer;
  }
}

/** Always takes the lowest unit. There are few runs, at most one a portion. */
function merge(runs: Run[], buffer: PostingsBuffer): void {
  for (;;) {
    let lowest: Run | null = null;
    let unit = Infinity;
    for (const run of runs) {
      const next = run.start < run.end ? (run.columns.units[run.start] ?? Infinity) : Infinity;
      if (next < unit) [lowest, unit] = [run, next];
    }
    if (lowest === null) return;
    const { columns, start } = lowest;
    buffer.add(unit, columns.values[start] ?? 0, columns.chunkFlags[start] ?? 0, columns.parts[start] ?? 0);
    lowest.start += 1;
  }
}
