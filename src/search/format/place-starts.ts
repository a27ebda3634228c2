/**
 * What names of divisions begin with, in buckets by their first character: a search reads the bucket of a term (under 1 kB)
 * to see whether it may begin with a place, and only then the table of places. A bucket is a string of pairs of characters, a
 * name of one character (粤) followed by a space. JSON, packed.
 */

/** `text`: folded, not empty; `buckets`: how many there are. */
export function placeBucket(text: string, buckets: number): number {
  return text.charCodeAt(0) % buckets;
}

/** The pair of characters of a name. */
export function placePair(name: string): string {
  return name.slice(0, 2).padEnd(2);
}

/** Whether a text may begin with a name of its bucket. */
export function mayBeginWithPlace(text: string, bucket: string): boolean {
  return [placePair(text), placePair(text.slice(0, 1))].some((pair) => {
    for (let at = bucket.indexOf(pair); at >= 0; at = bucket.indexOf(pair, at + 1)) if (at % 2 === 0) return true;
    return false;
  });
}
