/**
 * White space of the fidelity rule: Unicode White_Space, and two invisible characters that web pages leave in captures
 * (U+200B zero width space, U+FEFF byte order mark). `\s` lacks U+0085 of White_Space.
 */
const whiteSpaceRuns = /[\s\x85\u200B]+/g;

export function withoutWhiteSpace(text: string): string {
  return text.replace(whiteSpaceRuns, '');
}

/** Linear time: a regular expression for trailing white space is quadratic on a long run of it in the middle. */
export function trimWhiteSpace(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isWhiteSpace(text.charCodeAt(start))) start++;
  while (end > start && isWhiteSpace(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

/** A text without white space. */
export interface CompactText {
  text: string;
  /** The source offset of a code unit of `text`, or of its end. */
  sourceOffset(at: number): number;
}

/** Removes white space, all of which is one code unit long. Most paragraphs have none, and most offsets are never needed. */
export function compactText(source: string): CompactText {
  const text = withoutWhiteSpace(source);
  if (text.length === source.length) return { text, sourceOffset: (at) => at };
  let offsets: Uint32Array | null = null;
  return {
    text,
    sourceOffset: (at) => {
      offsets ??= offsetsIn(source);
      return offsets[at] ?? 0;
    },
  };
}

function offsetsIn(source: string): Uint32Array {
  const offsets = new Uint32Array(source.length + 1);
  let length = 0;
  for (let i = 0; i < source.length; i++) {
    if (!isWhiteSpace(source.charCodeAt(i))) offsets[length++] = i;
  }
  offsets[length] = source.length;
  return offsets.subarray(0, length + 1);
}

/** Equivalent to `whiteSpaceRuns`. */
function isWhiteSpace(code: number): boolean {
  if (code > 0x3000) return code === 0xfeff;
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0x2000) return code === 0x85 || code === 0xa0 || code === 0x1680;
  return code <= 0x200b || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000;
}
