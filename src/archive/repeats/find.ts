import type { Content } from '../../model/content.ts';
import type { Report } from '../../model/report.ts';
import { type Family, groupBy } from './groups.ts';
import type { PlaceNames } from './mask.ts';
import { ownNames, placeNames } from './names.ts';
import { type SentenceTable, sentenceTable } from './table.ts';

/** Which sentences of which reports are the same, or differ only in numbers and places. */
export interface RepeatIndex {
  /** Newest first: the order in which other places are named. */
  reports: readonly Report[];
  order: ReadonlyMap<string, number>;
  tables: readonly SentenceTable[];
  /** Sentences in at least two reports, by the hash of their words, and by that of what they share with those alike. */
  exact: ReadonlyMap<number, Family>;
  alike: ReadonlyMap<number, Family>;
}

const cache = new WeakMap<Content, RepeatIndex>();

/** Compares every sentence of every report with all others, once a build. */
export function repeatIndex(content: Content): RepeatIndex {
  const known = cache.get(content);
  if (known) return known;
  const reports = [...content.reports.values()].sort((a, b) => b.year - a.year || (a.id < b.id ? -1 : 1));
  const places = placeNames(content);
  const tables = reports.map((report) => tableOf(report, places, ownNames(content, report)));
  const index: RepeatIndex = {
    reports,
    order: new Map(reports.map((report, i) => [report.id, i])),
    tables,
    exact: groupBy(tables, reports, 'exact'),
    alike: groupBy(tables, reports, 'alike'),
  };
  cache.set(content, index);
  return index;
}

const read = new Map<string, { texts: string[]; table: SentenceTable }>();

/** In `npm run dev` the archive is read anew after every change: what has not changed keeps its table. */
function tableOf(report: Report, places: PlaceNames, own: PlaceNames): SentenceTable {
  const { blocks } = report.document;
  const known = read.get(report.id);
  if (known?.texts.length === blocks.length && blocks.every((block, i) => block.text === known.texts[i])) {
    return known.table;
  }
  const table = sentenceTable(blocks, places, own);
  read.set(report.id, { texts: blocks.map((block) => block.text), table });
  return table;
}
