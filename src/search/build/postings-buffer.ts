import type { GramPostings } from './shard-encode.ts';

/** Postings in the same memory for each gram, because most grams have few and there are millions. */
export class PostingsBuffer implements GramPostings {
  gram = '';
  count = 0;
  units = new Uint32Array(1 << 10);
  values = new Uint8Array(1 << 10);
  chunkFlags = new Uint8Array(1 << 10);
  parts = new Uint8Array(1 << 10);

  start(gram: string): void {
    this.gram = gram;
    this.count = 0;
  }

  add(unit: number, value: number, chunkFlags: number, parts: number): void {
    if (this.count === this.units.length) this.#grow();
    this.units[this.count] = unit;
    this.values[this.count] = value;
    this.chunkFlags[this.count] = chunkFlags;
    this.parts[this.count] = parts;
    this.count += 1;
  }

  #grow(): void {
    const { units, values, chunkFlags, parts } = this;
    this.units = new Uint32Array(units.length * 2);
    this.units.set(units);
    [this.values, this.chunkFlags, this.parts] = [values, chunkFlags, parts].map((column) => {
      const grown = new Uint8Array(column.length * 2);
      grown.set(column);
      return grown;
    }) as [Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>];
  }
}
