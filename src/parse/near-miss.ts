/** Of the known names the one most like what was written, for 是不是要写……; null where none is close. */
export function nearMiss(written: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let bestDistance = farthest(written.length) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - written.length) >= bestDistance) continue;
    const distance = editDistance(written, candidate);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** What to do about a name that is not known: the nearest one where there is one. */
export function suggest(written: string, known: Iterable<string>, otherwise: string): string {
  const near = nearMiss(written, known);
  return near === null ? otherwise : `是不是要写 ${near}？${otherwise}`;
}

/** How many letters may differ: of a short name one, or everything would be like everything. */
function farthest(length: number): number {
  if (length <= 2) return 0;
  return length <= 4 ? 1 : Math.max(2, Math.floor(length / 3));
}

/** Edit distance, a row at a time; two neighbours that changed places count as one (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) best = Math.min(best, (before[j - 2] ?? 0) + 1);
      next.push(best);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
