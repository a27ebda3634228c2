import type { GramLength } from '../format/grams.ts';
import type { Postings } from '../format/shard-format.ts';
import { VarintReader } from '../format/varint-reader.ts';

/** All postings of a shard, in columns. */
export interface ShardColumns extends Postings {
  grams: string[];
  /** By gram: where its postings begin, and the end. */
  starts: Uint32Array;
}

/** Decodes a whole shard that this build has written (format/shard-format.ts). */
export function readShard(bytes: Uint8Array, length: GramLength): ShardColumns {
  const header = new VarintReader(bytes, 8);
  const size = header.next();
  const postings = header.next();
  const keys = header.next();
  const counts = header.next();
  header.skip(2);
  const grams = readKeys(bytes, header.at, length, size);
  const starts = new Uint32Array(size + 1);
  const units = new Uint32Array(postings);
  const countReader = new VarintReader(bytes, header.at + keys);
  const deltaReader = new VarintReader(bytes, header.at + keys + counts);
  let next = 0;
  for (let gram = 0; gram < size; gram++) {
    const end = next + countReader.next();
    for (let unit = -1; next < end; next++) {
      unit += deltaReader.next();
      units[next] = unit;
    }
    starts[gram + 1] = end;
  }
  const parts = bytes.length - postings;
  const chunkFlags = parts - postings;
  return {
    ...{ grams, starts, units },
    values: length === 1 ? new Uint8Array(postings).fill(1) : bytes.subarray(chunkFlags - postings, chunkFlags),
    chunkFlags: bytes.subarray(chunkFlags, parts),
    parts: bytes.subarray(parts),
  };
}

function readKeys(bytes: Uint8Array, at: number, length: GramLength, size: number): string[] {
  const firsts = new VarintReader(bytes, at);
  let first = 0;
  const codes = Array.from({ length: size }, () => {
    first += firsts.next();
    return [first];
  });
  for (let i = 1; i < length; i++) {
    const plane = firsts.at + 2 * (i - 1) * size;
    for (const [gram, code] of codes.entries())
      code.push(((bytes[plane + gram] ?? 0) << 8) | (bytes[plane + size + gram] ?? 0));
  }
  return codes.map((code) => String.fromCharCode(...code));
}
