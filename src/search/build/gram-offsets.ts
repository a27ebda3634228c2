/**
 * Finds where the grams of each task are, in one pass over the corpus: if every task searched the corpus itself, the
 * index of an archive of 30,000 reports would take 190 s longer.
 */

import { type GramLength, hashGram, shardOf } from '../format/grams.ts';
import { type Corpus, SEPARATOR } from './corpus.ts';

/** Offsets of grams in a corpus, ascending, in pieces that can be transferred to a thread. */
export type GramOffsets = Uint32Array<ArrayBuffer>[];

/** Offsets per piece: 256 KB. */
const PIECE = 1 << 16;

/** The offsets of all grams of a length, by slice of the shards. `edges`: the first shard of each slice, and the end. */
export function partitionGrams({ text }: Corpus, length: GramLength, edges: readonly number[]): GramOffsets[] {
  const shards = edges.at(-1) ?? 1;
  const sliceOfShard = Uint32Array.from({ length: shards }, (_, shard) => edges.findLastIndex((edge) => edge <= shard));
  const slices = edges.slice(1).map(() => new OffsetList());
  for (let offset = 0; offset < text.length; offset++) {
    const first = text[offset] ?? SEPARATOR;
    const second = length > 1 ? (text[offset + 1] ?? SEPARATOR) : 0;
    const third = length > 2 ? (text[offset + 2] ?? SEPARATOR) : 0;
    if (first === SEPARATOR || (length > 1 && second === SEPARATOR) || (length > 2 && third === SEPARATOR)) continue;
    slices[sliceOfShard[shardOf(hashGram(first, second, third), shards)] ?? 0]?.add(offset);
  }
  return slices.map((slice) => slice.pieces());
}

class OffsetList {
  readonly #full: GramOffsets = [];
  #piece = new Uint32Array(PIECE);
  #length = 0;

  add(offset: number): void {
    if (this.#length === PIECE) {
      this.#full.push(this.#piece);
      this.#piece = new Uint32Array(PIECE);
      this.#length = 0;
    }
    this.#piece[this.#length++] = offset;
  }

  pieces(): GramOffsets {
    return [...this.#full, this.#piece.slice(0, this.#length)];
  }
}
