import { createHash } from 'node:crypto';

/** The name of a build: 12 hexadecimal digits of the SHA-256 of its parts, each preceded by its length. */
export function buildId(parts: Iterable<Uint8Array | Uint16Array | Uint32Array | string>): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    const bytes =
      typeof part === 'string' ? Buffer.from(part) : Buffer.from(part.buffer, part.byteOffset, part.byteLength);
    hash.update(`${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex').slice(0, 12);
}
