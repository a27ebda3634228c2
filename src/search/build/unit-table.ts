/**
 * The grams of the unit in hand and their records: an open addressing table that is not cleared between units, because
 * each slot carries the number of the unit that filled it.
 */
export class UnitTable {
  #stamps = new Uint32Array(1 << 14);
  #hashes = new Uint32Array(1 << 14);
  #thirds = new Uint16Array(1 << 14);
  #records = new Uint32Array(1 << 14);
  #stamp = 0;
  #slot = 0;

  /** Starts a unit of at most `grams` grams. */
  reset(grams: number): void {
    this.#stamp += 1;
    if (grams * 2 <= this.#stamps.length) return;
    const size = 2 ** Math.ceil(Math.log2(grams * 2));
    this.#stamps = new Uint32Array(size);
    this.#hashes = new Uint32Array(size);
    this.#thirds = new Uint16Array(size);
    this.#records = new Uint32Array(size);
  }

  /** The record of this gram, or −1. */
  find(hash: number, third: number): number {
    const mask = this.#stamps.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (this.#stamps[slot] === this.#stamp) {
      if (this.#hashes[slot] === hash && this.#thirds[slot] === third) return this.#records[slot] ?? -1;
      slot = (slot + 1) & mask;
    }
    this.#slot = slot;
    return -1;
  }

  /** Keeps the record of the gram that was just not found. */
  keep(hash: number, third: number, record: number): void {
    this.#stamps[this.#slot] = this.#stamp;
    this.#hashes[this.#slot] = hash;
    this.#thirds[this.#slot] = third;
    this.#records[this.#slot] = record;
  }
}
