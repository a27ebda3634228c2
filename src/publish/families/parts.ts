/** Some lines of a long file: which part they are, from 1; null where there is only one. */
export interface Part {
  part: number | null;
  lines: string[];
}

/**
 * Cuts lines into parts of at most `limit` bytes; a longer line has a part of its own. Holds two parts at most. No lines
 * make one empty part.
 */
export function* partsOf(lines: Iterable<string>, limit: number): Generator<Part> {
  let waiting: string[] | null = null;
  let current: string[] = [];
  let size = 0;
  let number = 0;
  for (const line of lines) {
    const bytes = Buffer.byteLength(line);
    if (size + bytes > limit && current.length > 0) {
      if (waiting) yield { part: ++number, lines: waiting };
      [waiting, current, size] = [current, [], 0];
    }
    current.push(line);
    size += bytes;
  }
  if (waiting) yield { part: ++number, lines: waiting };
  yield { part: number === 0 ? null : ++number, lines: current };
}
