/** Longer files are split: hosts limit them, Cloudflare Pages to 25 MiB. */
export const maxChunkBytes = 24_000_000;

/** `number` counts from 1; null if the file needs only one chunk. */
export interface Chunk {
  number: number | null;
  lines: string[];
}

/**
 * Splits lines into chunks of at most `limit` bytes; a longer line gets a chunk to itself. Holds at most two chunks in
 * memory. Without lines there is one empty chunk.
 */
export function* chunksOf(lines: Iterable<string>, limit: number): Generator<Chunk> {
  let previous: string[] | null = null;
  let current: string[] = [];
  let size = 0;
  let number = 0;
  for (const line of lines) {
    const bytes = Buffer.byteLength(line);
    if (size + bytes > limit && current.length > 0) {
      if (previous) yield { number: ++number, lines: previous };
      [previous, current, size] = [current, [], 0];
    }
    current.push(line);
    size += bytes;
  }
  if (previous) yield { number: ++number, lines: previous };
  yield { number: number === 0 ? null : ++number, lines: current };
}

/** The address of a chunk: `/data/reports-2.ndjson` for the second of `/data/reports.ndjson`. */
export function chunkAddress(address: string, number: Chunk['number']): string {
  return number === null ? address : address.replace(/(?=\.\w+$)/, `-${number}`);
}

/** Whether a file has the address of a whole file or of one of its chunks. */
export function isChunkOf(address: string, path: string): boolean {
  return path.replace(/-\d+(?=\.\w+$)/, '') === address;
}
