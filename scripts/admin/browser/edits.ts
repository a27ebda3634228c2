/** Replaces the characters of a text from `from` up to `to`. */
export interface Edit {
  from: number;
  to: number;
  text: string;
}

/** Applies edits, which must not overlap, to a text or to a span of it. Of two edits at one place an insertion comes first. */
export function applyEdits(text: string, edits: readonly Edit[], span = { from: 0, to: text.length }): string {
  let result = '';
  let at = span.from;
  for (const { from, to, text: replacement } of [...edits].sort((a, b) => a.from - b.from || a.to - b.to)) {
    result += text.slice(at, from) + replacement;
    at = to;
  }
  return result + text.slice(at, span.to);
}
