/**
 * Short forms of all divisions, in buckets by their first character: a search reads the bucket of a term (about 1 kB) to see
 * whether it begins with a place, and only then the table of places. Each bucket is a list of folded texts. JSON, packed.
 */

export const PLACE_BUCKETS = 8;

/** `text`: folded, not empty. */
export function placeBucket(text: string): number {
  return text.charCodeAt(0) % PLACE_BUCKETS;
}
