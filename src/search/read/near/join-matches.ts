/** Chooses a match for each sentence of a quotation and joins those that follow each other in one paragraph. */

import { approximateMatch } from './approximate-match.ts';
import type { NearMatch } from './near-match.ts';
import type { Sentence } from './split-quotation.ts';

/** Sentences of the quotation that one passage has, or that no text has. */
export interface Stretch {
  sentences: [first: number, last: number];
  /** Differences are in positions of the whole quotation. */
  match: NearMatch | null;
}

/** Most characters by which the match of a sentence may be apart from the one before, or overlap it. */
const MAX_GAP = 4;
/** What it costs to look elsewhere for the next sentence, in errors: in the same text, in another. */
const OTHER_PLACE = 1.5;
const OTHER_RECORD = 2;

/**
 * Chooses the matches with the fewest errors and the fewest places. `text`: the folded quotation; `found`: by sentence, the
 * matches in all texts read.
 */
export function joinMatches(
  text: string,
  sentences: readonly Sentence[],
  found: readonly (readonly NearMatch[])[],
): Stretch[] {
  const runs: { first: number; matches: (NearMatch | null)[] }[] = [];
  choose(found).forEach((match, i) => {
    const run = runs.at(-1);
    const before = run?.matches.at(-1) ?? null;
    const continues = match === null ? before === null : before !== null && follows(before, match);
    if (run !== undefined && continues) run.matches.push(match);
    else runs.push({ first: i, matches: [match] });
  });
  return runs.map(({ first, matches }) => {
    const last = first + matches.length - 1;
    const range: Sentence = [sentences[first]?.[0] ?? 0, sentences[last]?.[1] ?? 0];
    return { sentences: [first, last], match: matchOf(text, range, matches) };
  });
}

/** Whether a match continues another: in the same paragraph, right behind it. */
export function follows(before: NearMatch, match: NearMatch): boolean {
  return before.paragraph === match.paragraph && match.end > before.end && gapBetween(before, match) <= MAX_GAP;
}

function gapBetween(before: NearMatch, match: NearMatch): number {
  return Math.abs(match.start - before.end);
}

/** Aligns the joined sentences anew: single ones may overlap or leave a gap where they meet. */
function matchOf(text: string, [start, end]: Sentence, matches: readonly (NearMatch | null)[]): NearMatch | null {
  const [first, ...others] = matches.filter((match) => match !== null);
  if (first === undefined) return null;
  let maxErrors = first.errors;
  others.forEach((match, i) => {
    maxErrors += match.errors + gapBetween(others[i - 1] ?? first, match);
  });
  const joined = approximateMatch(text.slice(start, end), first.paragraph.folded, maxErrors) ?? first;
  const differences = joined.differences.map(({ query: [from, to], text: range }) => {
    return { query: [from + start, to + start] as [number, number], text: range };
  });
  return { ...first, ...joined, differences };
}

/** The cheapest sequence (Viterbi): errors, and changes of place between neighbouring sentences. */
function choose(found: readonly (readonly NearMatch[])[]): (NearMatch | null)[] {
  interface Path {
    cost: number;
    match: NearMatch | null;
    before: Path | null;
  }
  let paths: Path[] = [{ cost: 0, match: null, before: null }];
  for (const matches of found) {
    const choices = matches.length === 0 ? [null] : matches;
    paths = choices.map((match) => {
      const total = (path: Path): number => path.cost + changeOfPlace(path.match, match);
      const before = paths.reduce((a, b) => (total(b) < total(a) ? b : a));
      return { cost: total(before) + (match?.errors ?? 0), match, before };
    });
  }
  const chosen: (NearMatch | null)[] = [];
  let path: Path | null = paths.reduce((a, b) => (b.cost < a.cost ? b : a));
  for (; path?.before; path = path.before) chosen.unshift(path.match);
  return chosen;
}

function changeOfPlace(before: NearMatch | null, match: NearMatch | null): number {
  if (before === null || match === null) return 0;
  if (follows(before, match)) return gapBetween(before, match);
  return before.record.id === match.record.id ? OTHER_PLACE : OTHER_RECORD;
}
