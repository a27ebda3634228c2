import type { Report } from '../../model/report.ts';
import type { SentenceTable } from './table.ts';

/** A sentence by its report (index among all) and its row in that report's table. */
export interface Occurrence {
  report: number;
  row: number;
}

/** The occurrences of a set of sentences, at most one a report, ready to be asked for the nearest. */
export class Places {
  readonly all: readonly Occurrence[];
  readonly #reports: readonly Report[];
  #byRegion: Map<string, Occurrence[]> | null = null;

  /** `occurrences` in the order of the reports. */
  constructor(occurrences: readonly Occurrence[], reports: readonly Report[]) {
    this.all = occurrences.filter(({ report }, i) => report !== occurrences[i - 1]?.report);
    this.#reports = reports;
  }

  /** Those in other reports than `own`: of its region first, then in the order of the reports; at most `count`. */
  nearest(own: number, count: number): Occurrence[] {
    const region = this.#regionOf(own);
    this.#byRegion ??= Map.groupBy(this.all, ({ report }) => this.#regionOf(report));
    const found = (this.#byRegion.get(region) ?? []).filter(({ report }) => report !== own).slice(0, count);
    for (const occurrence of this.all) {
      if (found.length >= count) break;
      if (this.#regionOf(occurrence.report) !== region) found.push(occurrence);
    }
    return found;
  }

  #regionOf(report: number): string {
    return this.#reports[report]?.region ?? '';
  }
}

/** Sentences that are alike, by their exact hash. */
export interface Family {
  all: Places;
  variants: ReadonlyMap<number, Places>;
}

/**
 * The sentences that stand in at least two reports, by one of their hashes; all, or those that are wanted. Time and memory
 * grow with the text, not with its square.
 */
export function groupBy(
  tables: readonly SentenceTable[],
  reports: readonly Report[],
  column: 'exact' | 'alike',
  wanted?: ReadonlySet<number>,
): Map<number, Family> {
  const families = new Map<number, Family>();
  for (const [hash, occurrences] of shared(tables, column, wanted)) {
    const variants = Map.groupBy(occurrences, ({ report, row }) => tables[report]?.exact[row] ?? 0);
    families.set(hash, {
      all: new Places(occurrences, reports),
      variants: new Map([...variants].map(([exact, found]) => [exact, new Places(found, reports)])),
    });
  }
  return families;
}

/** More sentences than any report has: texts of over a million characters are refused. */
const mostRows = 1_000_000;

function shared(
  tables: readonly SentenceTable[],
  column: 'exact' | 'alike',
  wanted: ReadonlySet<number> | undefined,
): Map<number, Occurrence[]> {
  /** By hash the report and row that had it first, in one number: most sentences are met once and need no more. */
  const first = new Map<number, number>();
  const groups = new Map<number, Occurrence[]>();
  tables.forEach((table, report) => {
    table[column].forEach((hash, row) => {
      if (hash === 0 || wanted?.has(hash) === false) return;
      const group = groups.get(hash);
      const earlier = first.get(hash);
      if (group) group.push({ report, row });
      else if (earlier === undefined) first.set(hash, report * mostRows + row);
      else if (Math.floor(earlier / mostRows) !== report)
        groups.set(hash, [
          { report: Math.floor(earlier / mostRows), row: earlier % mostRows },
          { report, row },
        ]);
    });
  });
  return groups;
}
