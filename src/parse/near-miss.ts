/** The known name most similar to a misspelt one, for 是不是要写……; null if none is close. */
export function nearMiss(written: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let bestDistance = maxDistance(written.length) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - written.length) >= bestDistance) continue;
    const distance = editDistance(written, candidate);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** The fix for an unknown name: the most similar one, if any, and `otherwise`. */
export function didYouMean(written: string, known: Iterable<string>, otherwise: string): string {
  const near = nearMiss(written, known);
  return near === null ? otherwise : `是不是要写 ${near}？${otherwise}`;
}

/** Maximum edit distance. Short names allow fewer edits, or any name would match. */
function maxDistance(length: number): number {
  if (length <= 2) return 0;
  return length <= 4 ? 1 : Math.max(2, Math.floor(length / 3));
}

/** Optimal string alignment distance: swapped neighbours count as one edit. */
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
