/**
 * Finds every gram of one length whose hash falls into a slice, once for each unit: the raw material of posting lists.
 * Typed arrays and one scan, because an archive of 10,000 reports has a hundred million of these.
 */

import { type GramLength, hashGram } from '../grams.ts';
import { IN_HEADING, MAX_FREQUENCY } from '../shard-format.ts';
import { type Corpus, HEADING_STRETCH, SEPARATOR } from './corpus.ts';
import { UnitTable } from './unit-table.ts';

/** Occurrences by rank: sorted by hash, then by unit. */
export interface Occurrences {
  length: number;
  /** At `2 × rank` the record, at `2 × rank + 1` the gram's hash. */
  keys: Uint32Array;
  /**
   * At `2 × record`: unit × 256 + value (bigrams: frequency up to MAX_FREQUENCY; trigrams: mask of positions mod 8).
   * At `2 × record + 1`: the gram's third code unit × 65536 + places × 256 + parts, both as in shard-format.ts.
   */
  facts: Uint32Array;
}

/** All occurrences with `from ≤ hash < to`. */
export function findOccurrences(corpus: Corpus, length: GramLength, from: number, to: number): Occurrences {
  const { text, starts, units, stretches, places, parts } = corpus;
  const records = new Records();
  const seen = new UnitTable();
  let stretch = 0;
  for (let unit = 0; unit < units.length; unit++) {
    const start = starts[unit] ?? 0;
    const end = (starts[unit + 1] ?? 0) - length + 1;
    seen.reset(end - start);
    for (let at = start; at < end; at++) {
      const first = text[at] ?? SEPARATOR;
      const second = length > 1 ? (text[at + 1] ?? SEPARATOR) : 0;
      const third = length > 2 ? (text[at + 2] ?? SEPARATOR) : 0;
      if (first === SEPARATOR || (length > 1 && second === SEPARATOR) || (length > 2 && third === SEPARATOR)) continue;
      const hash = hashGram(first, second, third);
      if (hash < from || hash >= to) continue;
      while ((stretches[stretch + 1] ?? Infinity) <= at) stretch += 1;
      const place = places[stretch] ?? 0;
      const heading = place >= HEADING_STRETCH && at + length <= (stretches[stretch + 1] ?? 0) ? IN_HEADING : 0;
      const where = (((1 << (place & 7)) | heading) << 8) | (parts[stretch] ?? 0);
      let record = seen.find(hash, third);
      if (record < 0) {
        record = records.add(hash, third, units[unit] ?? 0);
        seen.keep(hash, third, record);
      }
      records.note(record, length, at - start, where);
    }
  }
  return records.sorted();
}

/**
 * Growing arrays, as in Occurrences but unsorted. A record's number and hash are the two halves of a 64-bit integer (low
 * half first), so that the engine's own sort of integers does the sorting.
 */
class Records {
  #length = 0;
  #keys = new Uint32Array(1 << 12);
  #facts = new Uint32Array(1 << 12);

  add(hash: number, third: number, unit: number): number {
    const record = this.#length++;
    if (record * 2 === this.#keys.length) this.#grow();
    this.#keys[record * 2] = record;
    this.#keys[record * 2 + 1] = hash;
    this.#facts[record * 2] = unit * 256;
    this.#facts[record * 2 + 1] = third << 16;
    return record;
  }

  note(record: number, length: GramLength, position: number, where: number): void {
    const fact = this.#facts[record * 2] ?? 0;
    if (length === 2 && (fact & 0xff) < MAX_FREQUENCY) this.#facts[record * 2] = fact + 1;
    if (length === 3) this.#facts[record * 2] = fact | (1 << (position & 7));
    this.#facts[record * 2 + 1] = (this.#facts[record * 2 + 1] ?? 0) | where;
  }

  sorted(): Occurrences {
    new BigUint64Array(this.#keys.buffer, 0, this.#length).sort();
    return { length: this.#length, keys: this.#keys, facts: this.#facts };
  }

  #grow(): void {
    const [keys, facts] = [this.#keys, this.#facts];
    this.#keys = new Uint32Array(keys.length * 2);
    this.#facts = new Uint32Array(facts.length * 2);
    this.#keys.set(keys);
    this.#facts.set(facts);
  }
}
