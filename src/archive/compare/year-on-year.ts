import type { Block } from '../../model/body.ts';
import type { CheckedObservation } from '../../model/checked-value.ts';
import type { Content } from '../../model/content.ts';
import type { Report } from '../../model/report.ts';
import { entryOfReport } from '../entries.ts';
import { observationsOf } from '../observations.ts';
import { tableOf } from '../repeats/repeat-index.ts';
import type { SentenceTable } from '../repeats/sentence-table.ts';
import { entriesOfSameIssuer } from '../same-issuer.ts';

/** A sentence of a report. */
export interface StatedSentence {
  block: Block;
  /** Offsets in the block's text, in UTF-16 code units. */
  start: number;
  end: number;
  /** Characters without punctuation. */
  length: number;
}

/** What a report has in common with the same issuer's previous one. Shorter sentences than 12 characters do not count. */
export interface YearOnYear {
  /** Identical but for punctuation. */
  kept: StatedSentence[];
  /** Different only in numbers, dates and place names. */
  changed: { before: StatedSentence; after: StatedSentence }[];
  added: StatedSentence[];
  /** Only in the previous report. */
  gone: StatedSentence[];
  figures: FigureChange[];
}

/** A figure that both reports state of their own year, with the same scope. */
export interface FigureChange {
  indicator: string;
  qualifier: string | null;
  before: CheckedObservation;
  after: CheckedObservation;
}

/** The latest earlier full text of the same issuer; null if the archive has none. */
export function previousText(content: Content, report: Report): Report | null {
  const series = entriesOfSameIssuer(content, entryOfReport(report));
  const earlier = series.filter(({ id, year }) => year < report.year && content.reports.has(id)).at(-1);
  return (earlier && content.reports.get(earlier.id)) ?? null;
}

/** Compares a report with an earlier one of the same issuer, sentence by sentence. */
export function yearOnYear(content: Content, previous: Report, report: Report): YearOnYear {
  const sentencesIn = (text: Report) => rowsOf(text, tableOf(content, text));
  const before = sentencesIn(previous);
  const after = sentencesIn(report);
  const same = pairs(before, after, ({ exact }) => exact);
  const rest = { before: without(before, same, 0), after: without(after, same, 1) };
  const alike = pairs(rest.before, rest.after, ({ alike: hash }) => hash);
  return {
    kept: same.map(([, { sentence }]) => sentence),
    changed: alike.map(([old, now]) => ({ before: old.sentence, after: now.sentence })),
    added: without(rest.after, alike, 1).map(({ sentence }) => sentence),
    gone: without(rest.before, alike, 0).map(({ sentence }) => sentence),
    figures: figureChanges(content, previous, report),
  };
}

interface Row {
  sentence: StatedSentence;
  /** Hashes as in SentenceTable. */
  exact: number;
  alike: number;
}

function rowsOf({ body }: Report, table: SentenceTable): Row[] {
  return table.exact.flatMap((exact, i) => {
    const block = body.blocks[table.block[i] ?? -1];
    if (!block) return [];
    const { start, end, length, alike } = table;
    const sentence = { block, start: start[i] ?? 0, end: end[i] ?? 0, length: length[i] ?? 0 };
    return [{ sentence, exact, alike: alike[i] ?? 0 }];
  });
}

/** Pairs rows of equal hash, each row once, in the order of the later report. A hash of 0 pairs nothing. */
function pairs(before: readonly Row[], after: readonly Row[], hashOf: (row: Row) => number): [Row, Row][] {
  const waiting = Map.groupBy(before, hashOf);
  return after.flatMap((row): [Row, Row][] => {
    const hash = hashOf(row);
    const match = hash === 0 ? undefined : waiting.get(hash)?.shift();
    return match ? [[match, row]] : [];
  });
}

function without(rows: readonly Row[], paired: readonly [Row, Row][], side: 0 | 1): Row[] {
  const used = new Set(paired.map((pair) => pair[side]));
  return rows.filter((row) => !used.has(row));
}

/** Figures that a report states once of an indicator and scope, in the order of the later report. */
function figureChanges(content: Content, previous: Report, report: Report): FigureChange[] {
  const earlier = ownFigures(content, previous);
  return [...ownFigures(content, report)].flatMap(([key, after]) => {
    const before = earlier.get(key);
    if (!before || before.value === after.value) return [];
    return [{ indicator: after.indicator, qualifier: after.qualifier ?? null, before, after }];
  });
}

/** By indicator and scope; those that a report states twice are ambiguous and left out. */
function ownFigures(content: Content, report: Report): Map<string, CheckedObservation> {
  const own = observationsOf(content, report).filter(({ year }) => year === undefined || year === report.year);
  const byScope = Map.groupBy(own, ({ indicator, qualifier = '' }) => `${indicator} ${qualifier}`);
  return new Map([...byScope].flatMap(([key, [first, ...more]]) => (first && more.length === 0 ? [[key, first]] : [])));
}
