/**
 * White space of the fidelity rule: Unicode White_Space, and two invisible characters that web pages leave in captures
 * (U+200B zero width space, U+FEFF byte order mark).
 */
const whiteSpace = /[\p{White_Space}\u200B\uFEFF]/u;
const whiteSpaceRuns = /[\p{White_Space}\u200B\uFEFF]+/gu;

export function withoutWhiteSpace(text: string): string {
  return text.replace(whiteSpaceRuns, '');
}

/** Linear time: a regular expression for trailing white space is quadratic on a long run of it in the middle. */
export function trimWhiteSpace(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && whiteSpace.test(text.charAt(start))) start++;
  while (end > start && whiteSpace.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/** A text without white space, with the source offset of each of its code units. */
export interface CompactText {
  text: string;
  /** `sourceOffsets[i]` is the source offset of `text[i]`; one more entry for the end. */
  sourceOffsets: Uint32Array;
}

/** Removes white space, keeping the source offsets. All white space is one code unit long. */
export function compactText(source: string): CompactText {
  const sourceOffsets = new Uint32Array(source.length + 1);
  let length = 0;
  for (let i = 0; i < source.length; i++) {
    if (!isWhiteSpace(source.charCodeAt(i))) sourceOffsets[length++] = i;
  }
  sourceOffsets[length] = source.length;
  return {
    text: length === source.length ? source : withoutWhiteSpace(source),
    sourceOffsets: sourceOffsets.subarray(0, length + 1),
  };
}

/** Equivalent to `whiteSpace`. */
function isWhiteSpace(code: number): boolean {
  if (code > 0x3000) return code === 0xfeff;
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0x2000) return code === 0x85 || code === 0xa0 || code === 0x1680;
  return code <= 0x200b || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000;
}
