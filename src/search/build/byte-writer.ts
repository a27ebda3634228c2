/** A growing byte array with the integers of the shard format. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  byte(value: number): void {
    if (this.#length === this.#bytes.length) this.#grow(this.#length + 1);
    this.#bytes[this.#length++] = value;
  }

  /** Unsigned LEB128: seven bits per byte, lowest first. */
  varint(value: number): void {
    let remaining = value;
    while (remaining > 0x7f) {
      this.byte((remaining & 0x7f) | 0x80);
      remaining = Math.floor(remaining / 128);
    }
    this.byte(remaining);
  }

  /** The first `count` bytes. A loop, because most calls append a few. */
  append(bytes: Uint8Array, count: number): void {
    if (this.#length + count > this.#bytes.length) this.#grow(this.#length + count);
    for (let i = 0; i < count; i++) this.#bytes[this.#length + i] = bytes[i] ?? 0;
    this.#length += count;
  }

  get length(): number {
    return this.#length;
  }

  /** A view; the next write may invalidate it. */
  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #grow(needed: number): void {
    const grown = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    grown.set(this.bytes());
    this.#bytes = grown;
  }
}
