import type { Block } from '../../model/body.ts';
import type { Content } from '../../model/content.ts';
import { memoByKey } from '../../model/memo.ts';
import type { Report } from '../../model/report.ts';
import { type RepeatIndex, repeatIndex } from './repeat-index.ts';
import type { Occurrence, SentenceGroup } from './sentence-groups.ts';

/** `exact`: identical after folding; `alike`: different only in numbers, dates and place names. */
export type RepeatMatch = 'exact' | 'alike';

export interface OtherOccurrence {
  report: Report;
  block: string;
  match: RepeatMatch;
}

/** A sentence that also occurs in another report. */
export interface Repeat {
  block: Block;
  /** Offsets in the block's text, in UTF-16 code units. */
  start: number;
  end: number;
  quote: string;
  /** The best match. */
  match: RepeatMatch;
  /** The nearest occurrences: those of the same region first, then newest first; at most `maxListed`. */
  occurrences: OtherOccurrence[];
  /** Number of other reports with the sentence. */
  reportCount: number;
}

/** The repeats of a report, with character counts after folding. */
export interface ReportRepeats {
  repeats: Repeat[];
  /** Of the running text. */
  characters: number;
  /** Of the repeats by match. */
  exact: number;
  alike: number;
}

/** Maximum occurrences listed per sentence: a stock phrase has thousands. */
export const maxListed = 5;

/** The sentences of a report that also occur in others, in reading order. */
export const repeatsOf = memoByKey(
  (content: Content, report: Report): ReportRepeats => findRepeats(repeatIndex(content, report), report),
);

function findRepeats(index: RepeatIndex, report: Report): ReportRepeats {
  const own = index.indexById.get(report.id) ?? -1;
  const table = index.tables[own];
  const result: ReportRepeats = { repeats: [], characters: table?.characters ?? 0, exact: 0, alike: 0 };
  table?.exact.forEach((hash, row) => {
    const block = report.body.blocks[table.block[row] ?? 0];
    const identical = index.exact.get(hash);
    const group = index.alike.get(table.alike[row] ?? 0);
    const reportCount = Math.max(0, (identical?.all.length ?? 1) - 1) + alikeReportCount(group, hash);
    if (!block || reportCount === 0) return;
    const match = identical ? 'exact' : 'alike';
    const [start = 0, end = 0] = [table.start[row], table.end[row]];
    result[match] += table.length[row] ?? 0;
    const quote = block.text.slice(start, end);
    const occurrences = otherOccurrences(index, identical?.nearest(own, maxListed) ?? [], 'exact');
    if (occurrences.length < maxListed)
      occurrences.push(...otherOccurrences(index, nearestAlike(index, group, hash, own), 'alike'));
    const listed = onePerReport(occurrences).slice(0, maxListed);
    result.repeats.push({ block, start, end, quote, match, occurrences: listed, reportCount });
  });
  return result;
}

/** Number of reports with a similar but no identical sentence. */
function alikeReportCount(group: SentenceGroup | undefined, hash: number): number {
  if (!group) return 0;
  return group.occurrences.all.length - (group.variants.get(hash)?.all.length ?? 0);
}

/**
 * The nearest similar but not identical sentences, none if there is one variant. If most are identical, searches the other
 * variants one by one.
 */
function nearestAlike(index: RepeatIndex, group: SentenceGroup | undefined, hash: number, own: number): Occurrence[] {
  if (!group || group.variants.size === 1) return [];
  const nearest = group.occurrences
    .nearest(own, maxListed * 2)
    .filter(({ report, row }) => index.tables[report]?.exact[row] !== hash);
  for (const [variant, occurrences] of group.variants) {
    if (nearest.length >= maxListed) break;
    if (variant !== hash) nearest.push(...occurrences.nearest(own, 1));
  }
  return nearest;
}

function onePerReport(occurrences: readonly OtherOccurrence[]): OtherOccurrence[] {
  const seen = new Set<Report>();
  return occurrences.filter(({ report }) => !seen.has(report) && seen.add(report));
}

function otherOccurrences(
  index: RepeatIndex,
  occurrences: readonly Occurrence[],
  match: RepeatMatch,
): OtherOccurrence[] {
  return occurrences.flatMap((occurrence) => {
    const report = index.reports[occurrence.report];
    const block = report?.body.blocks[index.tables[occurrence.report]?.block[occurrence.row] ?? -1];
    return report && block ? [{ report, block: block.id, match }] : [];
  });
}
