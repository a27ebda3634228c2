/** Finds the place in a text that needs the fewest edits to become a query (Levenshtein distance, free ends of the text). */

/** `[start, end)` */
type Range = [number, number];

export interface ApproximateMatch {
  /** In the text. */
  start: number;
  end: number;
  /** Characters to replace, insert or delete. */
  errors: number;
  /** In order, apart. */
  differences: Difference[];
}

/** Differing pieces of query and text; one of them may be empty. */
export interface Difference {
  query: Range;
  text: Range;
}

/** The first place with the fewest errors; null if every place has more than `maxErrors`. */
export function approximateMatch(query: string, text: string, maxErrors: number): ApproximateMatch | null {
  if (query === '') return null;
  const end = bestEnd(query, text, maxErrors);
  return end === null ? null : trace(query, text, end, maxErrors);
}

/**
 * Sellers' algorithm, one column per character of the text, with Ukkonen's cut-off: rows below the last one within
 * `maxErrors` are skipped, so most columns of an unrelated text cost `maxErrors` steps.
 */
function bestEnd(query: string, text: string, maxErrors: number): number | null {
  const rows = query.length;
  const column = Uint16Array.from({ length: rows + 1 }, (_, i) => i);
  let active = Math.min(rows, maxErrors);
  let fewest = maxErrors + 1;
  let end: number | null = null;
  for (let j = 0; j < text.length; j++) {
    const unit = text.charCodeAt(j);
    const last = Math.min(rows, active + 1);
    let diagonal = 0;
    for (let i = 1; i <= last; i++) {
      const before = column[i] ?? 0;
      const replaced = diagonal + (query.charCodeAt(i - 1) === unit ? 0 : 1);
      column[i] = Math.min(replaced, before + 1, (column[i - 1] ?? 0) + 1);
      diagonal = before;
    }
    active = last;
    while ((column[active] ?? 0) > maxErrors) active -= 1;
    if (active < rows) continue;
    const errors = column[rows] ?? 0;
    // With equally many errors the next character may replace the query's last one.
    if (errors < fewest || (errors === fewest && end === j)) end = j + 1;
    fewest = Math.min(fewest, errors);
  }
  return end;
}

/** An edit; larger than the number of equal characters, each of which counts −1. */
const EDIT = 1 << 16;

/** Aligns the query with the text before `end`: fewest edits, then most equal characters, then most replaced ones. */
function trace(query: string, text: string, end: number, maxErrors: number): ApproximateMatch {
  const first = Math.max(0, end - query.length - maxErrors);
  const width = end - first + 1;
  const costs = new Int32Array((query.length + 1) * width);
  const at = (i: number, j: number): number => costs[i * width + j] ?? 0;
  const isEqual = (i: number, j: number): boolean => query.charCodeAt(i - 1) === text.charCodeAt(first + j - 1);
  const paired = (i: number, j: number): number => at(i - 1, j - 1) + (isEqual(i, j) ? -1 : EDIT);
  for (let i = 1; i <= query.length; i++) {
    costs[i * width] = i * EDIT;
    for (let j = 1; j < width; j++) {
      costs[i * width + j] = Math.min(paired(i, j), at(i - 1, j) + EDIT, at(i, j - 1) + EDIT);
    }
  }

  const differences: Difference[] = [];
  let [i, j] = [query.length, width - 1];
  while (i > 0) {
    const isPaired = j > 0 && at(i, j) === paired(i, j);
    const isExtra = !isPaired && at(i, j) === at(i - 1, j) + EDIT;
    const [fromI, fromJ] = [isPaired || isExtra ? i - 1 : i, isExtra ? j : j - 1];
    if (!isPaired || !isEqual(i, j)) prepend(differences, [fromI, i], [first + fromJ, first + j]);
    [i, j] = [fromI, fromJ];
  }
  const errors = Math.floor((at(query.length, width - 1) + EDIT - 1) / EDIT);
  return { start: first + j, end, errors, differences };
}

/** Adds an edit before the others, joined with the first if they touch. */
function prepend(differences: Difference[], query: Range, text: Range): void {
  const next = differences[0];
  if (next === undefined || next.query[0] !== query[1] || next.text[0] !== text[1]) {
    differences.unshift({ query, text });
    return;
  }
  next.query[0] = query[0];
  next.text[0] = text[0];
}
