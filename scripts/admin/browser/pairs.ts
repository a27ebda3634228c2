import { canonicalOf, isRecord } from './values.ts';

/** An edited entry keeps at least this share of its fields. One with fewer is another entry. */
const leastLikeness = 0.5;

/**
 * For each entry of an edited list, the index of the entry in the file that it continues, or -1 if it is new. Equal entries
 * come first, then the most similar ones between the same neighbours; places alone do not count.
 */
export function pairEntries(before: readonly unknown[], after: readonly unknown[]): number[] {
  const pairs = pairEqual(before.map(canonicalOf), after.map(canonicalOf));
  const taken = new Set(pairs);
  let start = 0;
  while (start < pairs.length) {
    if (pairs[start] !== -1) {
      start++;
      continue;
    }
    let end = start;
    while (end < pairs.length && pairs[end] === -1) end++;
    const from = start === 0 ? 0 : (pairs[start - 1] ?? 0) + 1;
    const to = end === pairs.length ? before.length : (pairs[end] ?? 0);
    const free = before.map((_, i) => i).filter((i) => i >= from && i < to && !taken.has(i));
    pairSimilar(before, after, free, { start, end }, pairs);
    start = end;
  }
  return pairs;
}

/** The positions of the longest rising run of paired entries: these have kept their order, the others have moved. */
export function longestRise(pairs: readonly number[]): Set<number> {
  const previous = pairs.map(() => -1);
  /** By length of a run, the position at which the one with the lowest end ends. */
  const ends: number[] = [];
  pairs.forEach((old, i) => {
    if (old < 0) return;
    let length = ends.findIndex((end) => (pairs[end] ?? 0) >= old);
    if (length < 0) length = ends.length;
    previous[i] = ends[length - 1] ?? -1;
    ends[length] = i;
  });
  const rise = new Set<number>();
  for (let i = ends.at(-1) ?? -1; i >= 0; i = previous[i] ?? -1) rise.add(i);
  return rise;
}

/** Pairs equal entries: first at both ends, so that of several alike the right one is missing, then in order. */
function pairEqual(before: readonly string[], after: readonly string[]): number[] {
  const pairs = after.map(() => -1);
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) pairs[head] = head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) {
    tail++;
    pairs[after.length - tail] = before.length - tail;
  }
  const places = new Map<string, number[]>();
  for (let i = head; i < before.length - tail; i++) {
    const key = before[i] ?? '';
    places.set(key, [...(places.get(key) ?? []), i]);
  }
  for (let i = head; i < after.length - tail; i++) pairs[i] = places.get(after[i] ?? '')?.shift() ?? -1;
  return pairs;
}

/** Pairs the most similar entries of a gap first. */
function pairSimilar(
  before: readonly unknown[],
  after: readonly unknown[],
  free: readonly number[],
  gap: { start: number; end: number },
  pairs: number[],
): void {
  const candidates: { old: number; now: number; likeness: number }[] = [];
  for (let now = gap.start; now < gap.end; now++) {
    for (const old of free) {
      const likeness = likenessOf(before[old], after[now]);
      if (likeness >= leastLikeness) candidates.push({ old, now, likeness });
    }
  }
  candidates.sort((a, b) => b.likeness - a.likeness || a.old - b.old || a.now - b.now);
  const taken = new Set<number>();
  for (const { old, now } of candidates) {
    if (pairs[now] !== -1 || taken.has(old)) continue;
    pairs[now] = old;
    taken.add(old);
  }
}

/** The share of fields that two entries have in common. */
function likenessOf(a: unknown, b: unknown): number {
  if (!isRecord(a) || !isRecord(b)) return 0;
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  const filled = keys.filter((key) => canonicalOf(a[key]) !== 'null' || canonicalOf(b[key]) !== 'null');
  const equal = filled.filter((key) => canonicalOf(a[key]) === canonicalOf(b[key]));
  return filled.length === 0 ? 0 : equal.length / filled.length;
}
