import type { Report } from '../../model/report.ts';
import type { SentenceTable } from './sentence-table.ts';

/** A sentence, by the index of its report and its row in that report's table. */
export interface Occurrence {
  report: number;
  row: number;
}

/** The occurrences of a sentence or a group of sentences, at most one per report. */
export class Occurrences {
  readonly all: readonly Occurrence[];
  readonly #reports: readonly Report[];
  #byRegion: Map<string, Occurrence[]> | null = null;

  /** `occurrences` must be sorted by report. */
  constructor(occurrences: readonly Occurrence[], reports: readonly Report[]) {
    this.all = occurrences.filter(({ report }, i) => report !== occurrences[i - 1]?.report);
    this.#reports = reports;
  }

  /** In reports other than `own`, those of its region first, then by report; at most `count`. */
  nearest(own: number, count: number): Occurrence[] {
    const region = this.#regionOf(own);
    this.#byRegion ??= Map.groupBy(this.all, ({ report }) => this.#regionOf(report));
    const nearest = (this.#byRegion.get(region) ?? []).filter(({ report }) => report !== own).slice(0, count);
    for (const occurrence of this.all) {
      if (nearest.length >= count) break;
      if (this.#regionOf(occurrence.report) !== region) nearest.push(occurrence);
    }
    return nearest;
  }

  #regionOf(report: number): string {
    return this.#reports[report]?.region ?? '';
  }
}

/** Similar sentences in at least two reports. */
export interface SentenceGroup {
  occurrences: Occurrences;
  /** By exact hash. */
  variants: ReadonlyMap<number, Occurrences>;
}

/**
 * The identical sentences of at least two reports by their exact hash; all, or only those in `hashes`. Linear in the total
 * length of the texts.
 */
export function identicalSentences(
  tables: readonly SentenceTable[],
  reports: readonly Report[],
  hashes?: ReadonlySet<number>,
): Map<number, Occurrences> {
  const groups = new Map<number, Occurrences>();
  for (const [hash, occurrences] of occurrencesByHash(tables, 'exact', hashes))
    groups.set(hash, new Occurrences(occurrences, reports));
  return groups;
}

/** The similar sentences of at least two reports by the hash of what they share; all, or only those in `hashes`. */
export function similarSentences(
  tables: readonly SentenceTable[],
  reports: readonly Report[],
  hashes?: ReadonlySet<number>,
): Map<number, SentenceGroup> {
  const groups = new Map<number, SentenceGroup>();
  for (const [hash, all] of occurrencesByHash(tables, 'alike', hashes)) {
    const occurrences = new Occurrences(all, reports);
    const variants = [...Map.groupBy(all, ({ report, row }) => tables[report]?.exact[row] ?? 0)];
    groups.set(hash, {
      occurrences,
      variants: new Map(
        // Of most groups all sentences are identical.
        variants.map(([exact, own]) => [exact, variants.length === 1 ? occurrences : new Occurrences(own, reports)]),
      ),
    });
  }
  return groups;
}

/** More sentences than any report has: texts of over a million characters are rejected. */
const maxRows = 1_000_000;

function occurrencesByHash(
  tables: readonly SentenceTable[],
  column: 'exact' | 'alike',
  hashes: ReadonlySet<number> | undefined,
): Map<number, Occurrence[]> {
  /** First report and row of each hash, packed into one number to save memory: most sentences occur once. */
  const first = new Map<number, number>();
  const groups = new Map<number, Occurrence[]>();
  tables.forEach((table, report) => {
    table[column].forEach((hash, row) => {
      if (hash === 0 || hashes?.has(hash) === false) return;
      const group = groups.get(hash);
      const firstOccurrence = first.get(hash);
      if (group) group.push({ report, row });
      else if (firstOccurrence === undefined) first.set(hash, report * maxRows + row);
      else if (Math.floor(firstOccurrence / maxRows) !== report)
        groups.set(hash, [
          { report: Math.floor(firstOccurrence / maxRows), row: firstOccurrence % maxRows },
          { report, row },
        ]);
    });
  });
  return groups;
}
