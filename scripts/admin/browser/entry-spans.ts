/** Where an entry of a list or mapping is written in a file. */
export interface EntrySpan {
  /** Start of the comment lines directly above; equals `start` if there are none. */
  lead: number;
  start: number;
  /** In block style: after the entry's last line and its more deeply indented comments. */
  end: number;
}

/**
 * Spans of entries in block style, from the offsets of their first and last characters. Comment lines directly above an
 * entry belong to it, except at the very beginning of the file, which they describe.
 */
export function blockSpans(text: string, entries: readonly { first: number; last: number }[]): EntrySpan[] {
  const spans: EntrySpan[] = [];
  for (const { first, last } of entries) {
    const start = lineStart(text, first);
    const column = indentAt(text, start);
    const limit = spans.at(-1)?.end ?? 0;
    const lead = leadOf(text, start, limit);
    spans.push({ lead, start, end: afterComments(text, lineEnd(text, last), column) });
  }
  return spans;
}

/** Offset after the blank lines at `offset`, which is the start of a line. */
export function afterBlankLines(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && isBlank(text, at)) at = lineEnd(text, at);
  return at;
}

/** The start of the line that contains `offset`. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The number of spaces at the start of a line. */
export function indentAt(text: string, start: number): number {
  return /^ */.exec(text.slice(start, start + 200))?.[0].length ?? 0;
}

function leadOf(text: string, start: number, limit: number): number {
  let lead = start;
  while (lead > limit) {
    const above = lineStart(text, lead - 1);
    if (above < limit || !isComment(text, above)) break;
    lead = above;
  }
  return lead === 0 && isComment(text, 0) ? start : lead;
}

function afterComments(text: string, offset: number, column: number): number {
  let at = offset;
  while (at < text.length && isComment(text, at) && indentAt(text, at) > column) at = lineEnd(text, at);
  return at;
}

/** The start of the next line. */
function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

function isBlank(text: string, start: number): boolean {
  return /^[ \t]*$/.test(text.slice(start, lineEnd(text, start)).trimEnd());
}

function isComment(text: string, start: number): boolean {
  return /^[ \t]*#/.test(text.slice(start, lineEnd(text, start)));
}
