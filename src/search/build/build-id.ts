import { createHash } from 'node:crypto';

/** First 12 hexadecimal digits of the SHA-256 of the inputs, each preceded by its length in bytes. */
export function buildId(inputs: Iterable<Uint8Array | Uint16Array | Uint32Array | string>): string {
  const hash = createHash('sha256');
  for (const input of inputs) {
    const bytes =
      typeof input === 'string' ? Buffer.from(input) : Buffer.from(input.buffer, input.byteOffset, input.byteLength);
    hash.update(`${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex').slice(0, 12);
}
