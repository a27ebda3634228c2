/**
 * White space as the fidelity rule means it: Unicode White_Space, and the two invisible characters that web pages leave
 * behind in captures (U+200B zero width space, U+FEFF byte order mark).
 */
const one = /[\p{White_Space}\u200B\uFEFF]/u;
const any = /[\p{White_Space}\u200B\uFEFF]+/gu;

/** The text without any white space. */
export function withoutWhiteSpace(text: string): string {
  return text.replace(any, '');
}

/**
 * The text without white space at its ends. Walked from both ends: a regular expression that looks for white space before
 * the end takes quadratic time on a long run of it in the middle.
 */
export function trimWhiteSpace(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && one.test(text.charAt(start))) start++;
  while (end > start && one.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/** A text without white space, and for each of its code units the index in the text it came from. */
export interface Squeezed {
  text: string;
  /** `origin[i]` is the source index of `text[i]`; one entry more than the text has, for its end. */
  origin: Uint32Array;
}

/** Takes the white space out of a text and remembers where everything stood. All white space is one code unit long. */
export function squeeze(source: string): Squeezed {
  const origin = new Uint32Array(source.length + 1);
  let length = 0;
  for (let i = 0; i < source.length; i++) {
    if (!isWhiteSpace(source.charCodeAt(i))) origin[length++] = i;
  }
  origin[length] = source.length;
  return {
    text: length === source.length ? source : withoutWhiteSpace(source),
    origin: origin.subarray(0, length + 1),
  };
}

/** The code units that `any` matches. */
function isWhiteSpace(code: number): boolean {
  if (code > 0x3000) return code === 0xfeff;
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0x2000) return code === 0x85 || code === 0xa0 || code === 0x1680;
  return code <= 0x200b || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000;
}
