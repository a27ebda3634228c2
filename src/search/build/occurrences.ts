/**
 * Collects grams of one length, once per unit: the input of posting lists. Typed arrays, because an archive of 10,000
 * reports has a hundred million of these.
 */

import { type GramLength, hashGram } from '../format/grams.ts';
import { IN_HEADING, MAX_FREQUENCY } from '../format/shard-format.ts';
import { type Corpus, HEADING_SEGMENT } from './corpus.ts';
import type { GramOffsets } from './gram-offsets.ts';
import { UnitTable } from './unit-table.ts';

/** By rank: sorted by hash, then by unit. */
export interface Occurrences {
  length: number;
  /** At `2 × rank` the entry number, at `2 × rank + 1` the hash. */
  keys: Uint32Array;
  /**
   * At `2 × entry`: unit × 256 + value (bigrams: frequency up to MAX_FREQUENCY; trigrams: mask of positions mod 8).
   * At `2 × entry + 1`: third code unit × 65536 + chunk flags × 256 + parts (format/shard-format.ts).
   */
  payloads: Uint32Array;
}

/** The occurrences of the grams at these offsets. */
export function findOccurrences(corpus: Corpus, length: GramLength, offsets: GramOffsets): Occurrences {
  const { text, starts, units, segments, chunkFlags, parts } = corpus;
  const entries = new EntryList();
  const table = new UnitTable();
  let unit = -1;
  let [start, end] = [0, 0];
  let segment = 0;
  for (const piece of offsets) {
    for (const offset of piece) {
      if (offset >= end) {
        while ((starts[unit + 1] ?? Infinity) <= offset) unit += 1;
        [start, end] = [starts[unit] ?? 0, starts[unit + 1] ?? 0];
        table.reset(end - start);
      }
      const third = length > 2 ? (text[offset + 2] ?? 0) : 0;
      const hash = hashGram(text[offset] ?? 0, length > 1 ? (text[offset + 1] ?? 0) : 0, third);
      while ((segments[segment + 1] ?? Infinity) <= offset) segment += 1;
      const flags = chunkFlags[segment] ?? 0;
      const heading = flags >= HEADING_SEGMENT && offset + length <= (segments[segment + 1] ?? 0) ? IN_HEADING : 0;
      const context = (((1 << (flags & 7)) | heading) << 8) | (parts[segment] ?? 0);
      let entry = table.find(hash, third);
      if (entry < 0) {
        entry = entries.add(hash, third, units[unit] ?? 0);
        table.insert(hash, third, entry);
      }
      entries.update(entry, length, offset - start, context);
    }
  }
  return entries.sorted();
}

/**
 * Unsorted entries in growing arrays. Number and hash form a 64-bit integer (low half first), which the engine sorts
 * natively.
 */
class EntryList {
  #length = 0;
  #keys = new Uint32Array(1 << 12);
  #payloads = new Uint32Array(1 << 12);

  add(hash: number, third: number, unit: number): number {
    const entry = this.#length++;
    if (entry * 2 === this.#keys.length) this.#grow();
    this.#keys[entry * 2] = entry;
    this.#keys[entry * 2 + 1] = hash;
    this.#payloads[entry * 2] = unit * 256;
    this.#payloads[entry * 2 + 1] = third << 16;
    return entry;
  }

  /** `context`: chunk flags × 256 + parts. */
  update(entry: number, length: GramLength, position: number, context: number): void {
    const payload = this.#payloads[entry * 2] ?? 0;
    if (length === 2 && (payload & 0xff) < MAX_FREQUENCY) this.#payloads[entry * 2] = payload + 1;
    if (length === 3) this.#payloads[entry * 2] = payload | (1 << (position & 7));
    this.#payloads[entry * 2 + 1] = (this.#payloads[entry * 2 + 1] ?? 0) | context;
  }

  sorted(): Occurrences {
    new BigUint64Array(this.#keys.buffer, 0, this.#length).sort();
    return { length: this.#length, keys: this.#keys, payloads: this.#payloads };
  }

  #grow(): void {
    const [keys, payloads] = [this.#keys, this.#payloads];
    this.#keys = new Uint32Array(keys.length * 2);
    this.#payloads = new Uint32Array(payloads.length * 2);
    this.#keys.set(keys);
    this.#payloads.set(payloads);
  }
}
