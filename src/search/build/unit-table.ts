/**
 * Open addressing table of the grams of the current unit. Slots carry the number of the unit that filled them, so it is
 * never cleared.
 */
export class UnitTable {
  #slotUnits = new Uint32Array(1 << 14);
  #hashes = new Uint32Array(1 << 14);
  #thirds = new Uint16Array(1 << 14);
  #entries = new Uint32Array(1 << 14);
  #unit = 0;
  #freeSlot = 0;

  /** Starts the next unit, of at most `grams` grams. */
  reset(grams: number): void {
    this.#unit += 1;
    if (grams * 2 <= this.#slotUnits.length) return;
    const size = 2 ** Math.ceil(Math.log2(grams * 2));
    this.#slotUnits = new Uint32Array(size);
    this.#hashes = new Uint32Array(size);
    this.#thirds = new Uint16Array(size);
    this.#entries = new Uint32Array(size);
  }

  /** The entry of this gram, or −1. */
  find(hash: number, third: number): number {
    const mask = this.#slotUnits.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (this.#slotUnits[slot] === this.#unit) {
      if (this.#hashes[slot] === hash && this.#thirds[slot] === third) return this.#entries[slot] ?? -1;
      slot = (slot + 1) & mask;
    }
    this.#freeSlot = slot;
    return -1;
  }

  /** Call right after `find` returned −1 for the gram. */
  insert(hash: number, third: number, entry: number): void {
    this.#slotUnits[this.#freeSlot] = this.#unit;
    this.#hashes[this.#freeSlot] = hash;
    this.#thirds[this.#freeSlot] = third;
    this.#entries[this.#freeSlot] = entry;
  }
}
