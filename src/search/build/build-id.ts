import { createHash } from 'node:crypto';

/** Text or numbers; too large ones in pieces, with their length in bytes. */
export type Hashable = string | Numbers | { length: number; pieces: Iterable<Numbers> };

type Numbers = Uint8Array | Uint16Array | Uint32Array;

/** First 12 hexadecimal digits of the SHA-256 of the inputs, each preceded by its length in bytes. */
export function buildId(inputs: Iterable<Hashable>): string {
  const hash = createHash('sha256');
  for (const input of inputs) {
    const { length, pieces } = inPieces(input);
    hash.update(`${length}\n`);
    for (const { buffer, byteOffset, byteLength } of pieces) hash.update(Buffer.from(buffer, byteOffset, byteLength));
  }
  return hash.digest('hex').slice(0, 12);
}

function inPieces(input: Hashable): { length: number; pieces: Iterable<Numbers> } {
  if (typeof input === 'object' && 'pieces' in input) return input;
  const numbers = typeof input === 'string' ? Buffer.from(input) : input;
  return { length: numbers.byteLength, pieces: [numbers] };
}
