/** Shorter texts resemble too much by chance. */
export const MIN_LENGTH = 4;

/** Most errors of a near passage, by length of the folded quotation: at least three quarters are the same. */
export function maxErrors(length: number): number {
  return Math.floor(length / 4);
}

/** A passage with no more errors is likely what was quoted: no other needs to be looked for. */
export function enoughErrors(length: number): number {
  return Math.max(1, Math.floor(length / 15));
}
