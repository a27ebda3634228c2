import type { Block } from '../../model/body.ts';
import type { Content } from '../../model/content.ts';
import type { Report } from '../../model/report.ts';
import { type RepeatIndex, repeatIndex } from './find.ts';
import type { Family, Occurrence } from './groups.ts';

/** Word for word (folded), or alike: only numbers, dates and names of places differ. */
export type Match = 'exact' | 'alike';

/** Another report in which a sentence stands. */
export interface Elsewhere {
  report: Report;
  block: string;
  match: Match;
}

/** A sentence that also stands in another report. */
export interface Repeat {
  block: Block;
  /** Place in the block's text, in UTF-16 code units. */
  start: number;
  end: number;
  quote: string;
  /** The best match of all. */
  match: Match;
  /** The nearest of the others: of the same region first, then newest first; at most `listed`. */
  elsewhere: Elsewhere[];
  /** How many other reports have it in all. */
  reports: number;
}

/** What a report shares with others, and how much of its running text that is. */
export interface Repeats {
  repeats: Repeat[];
  /** Characters, folded: of the running text; of it, in sentences that stand elsewhere word for word, or alike only. */
  characters: number;
  exact: number;
  alike: number;
}

/** How many other places are named for a sentence; stock phrases stand in thousands. */
export const listed = 5;

const cache = new WeakMap<Report, { content: Content; repeats: Repeats }>();

/** The sentences of a report that stand in others too, in reading order. */
export function repeatsOf(content: Content, report: Report): Repeats {
  const known = cache.get(report);
  if (known?.content === content) return known.repeats;
  const repeats = findRepeats(repeatIndex(content, report), report);
  cache.set(report, { content, repeats });
  return repeats;
}

function findRepeats(index: RepeatIndex, report: Report): Repeats {
  const own = index.order.get(report.id) ?? -1;
  const table = index.tables[own];
  const found: Repeats = { repeats: [], characters: table?.characters ?? 0, exact: 0, alike: 0 };
  table?.exact.forEach((hash, row) => {
    const block = report.body.blocks[table.block[row] ?? 0];
    const same = index.exact.get(hash)?.all;
    const family = index.alike.get(table.alike[row] ?? 0);
    const reports = Math.max(0, (same?.all.length ?? 1) - 1) + alikeReports(family, hash);
    if (!block || reports === 0) return;
    const match = same ? 'exact' : 'alike';
    const [start = 0, end = 0] = [table.start[row], table.end[row]];
    found[match] += table.length[row] ?? 0;
    const elsewhere = [
      ...place(index, same?.nearest(own, listed) ?? [], 'exact'),
      ...place(index, alikeNearest(index, family, hash, own), 'alike'),
    ];
    const quote = block.text.slice(start, end);
    found.repeats.push({ block, start, end, quote, match, elsewhere: distinct(elsewhere).slice(0, listed), reports });
  });
  return found;
}

/** In how many reports a sentence stands that is alike and never the same. */
function alikeReports(family: Family | undefined, hash: number): number {
  if (!family) return 0;
  return family.all.all.length - (family.variants.get(hash)?.all.length ?? 0);
}

/** The nearest that are alike and not the same. Where nearly all are the same, the others are asked for one by one. */
function alikeNearest(index: RepeatIndex, family: Family | undefined, hash: number, own: number): Occurrence[] {
  if (!family) return [];
  const found = family.all
    .nearest(own, listed * 2)
    .filter(({ report, row }) => index.tables[report]?.exact[row] !== hash);
  for (const [variant, places] of family.variants) {
    if (found.length >= listed) break;
    if (variant !== hash) found.push(...places.nearest(own, 1));
  }
  return found;
}

/** One place a report, the first that is named. */
function distinct(places: readonly Elsewhere[]): Elsewhere[] {
  const seen = new Set<Report>();
  return places.filter(({ report }) => !seen.has(report) && seen.add(report));
}

function place(index: RepeatIndex, found: readonly Occurrence[], match: Match): Elsewhere[] {
  return found.flatMap(({ report: order, row }) => {
    const report = index.reports[order];
    const block = report?.body.blocks[index.tables[order]?.block[row] ?? -1];
    return report && block ? [{ report, block: block.id, match }] : [];
  });
}
