/** Longer files are split: hosts limit them, Cloudflare Pages to 25 MiB. */
export const maxChunkBytes = 24_000_000;

/** `number` counts from 1; null if the file needs only one chunk. */
export interface Chunk<T> {
  number: number | null;
  items: T[];
}

/**
 * Splits items into chunks of at most `limit`, as `sizeOf` counts; a larger item gets a chunk to itself. Holds at most two
 * chunks in memory. Without items there is one empty chunk.
 */
export function* chunksOf<T>(items: Iterable<T>, limit: number, sizeOf: (item: T) => number): Generator<Chunk<T>> {
  let previous: T[] | null = null;
  let current: T[] = [];
  let size = 0;
  let number = 0;
  for (const item of items) {
    const own = sizeOf(item);
    if (size + own > limit && current.length > 0) {
      if (previous) yield { number: ++number, items: previous };
      [previous, current, size] = [current, [], 0];
    }
    current.push(item);
    size += own;
  }
  if (previous) yield { number: ++number, items: previous };
  yield { number: number === 0 ? null : ++number, items: current };
}

/** The address of a chunk: `/data/reports-2.ndjson` for the second of `/data/reports.ndjson`. */
export function chunkAddress(address: string, number: number | null): string {
  return number === null ? address : address.replace(/(?=\.\w+$)/, `-${number}`);
}

/** Whether a file has the address of a whole file or of one of its chunks. */
export function isChunkOf(address: string, path: string): boolean {
  return path.replace(/-\d+(?=\.\w+$)/, '') === address;
}
