/** Reads the integers of the shard format: unsigned LEB128, seven bits per byte, lowest first. */
export class VarintReader {
  /** Byte offset. */
  at: number;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.at = at;
  }

  next(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.#bytes[this.at++] ?? 0;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }

  skip(count: number): void {
    for (let left = count; left > 0; ) if ((this.#bytes[this.at++] ?? 0) < 128) left -= 1;
  }
}
