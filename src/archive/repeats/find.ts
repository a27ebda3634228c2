import type { Content } from '../../model/content.ts';
import type { Report } from '../../model/report.ts';
import { type Family, groupBy } from './groups.ts';
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

/** All reports with the sentences of each. */
type Read = Pick<RepeatIndex, 'reports' | 'order' | 'tables'>;

const read = new WeakMap<Content, Read>();
const whole = new WeakMap<Content, RepeatIndex>();
const asked = new WeakMap<Content, Map<Report, RepeatIndex>>();

/** So many reports are looked up one by one before all are compared with all. */
const few = 8;

/**
 * The index in which to look up the sentences of a report. A build asks for every report and compares all with all, once.
 * `npm run dev` asks for one report after each change of the content, and gets what is the same as one of its sentences.
 */
export function repeatIndex(content: Content, report: Report): RepeatIndex {
  const full = whole.get(content);
  if (full) return full;
  const known = asked.get(content) ?? new Map<Report, RepeatIndex>();
  asked.set(content, known);
  const own = known.get(report);
  if (own) return own;
  const all = readAll(content);
  if (known.size < few) {
    const table = all.tables[all.order.get(report.id) ?? -1];
    const index = indexOf(all, new Set(table?.exact), new Set(table?.alike));
    known.set(report, index);
    return index;
  }
  const index = indexOf(all);
  whole.set(content, index);
  asked.delete(content);
  return index;
}

/** Compares every sentence with all others, or only with those whose hashes are wanted. */
function indexOf(all: Read, exact?: ReadonlySet<number>, alike?: ReadonlySet<number>): RepeatIndex {
  return {
    ...all,
    exact: groupBy(all.tables, all.reports, 'exact', exact),
    alike: groupBy(all.tables, all.reports, 'alike', alike),
  };
}

function readAll(content: Content): Read {
  const known = read.get(content);
  if (known) return known;
  const reports = [...content.reports.values()].sort((a, b) => b.year - a.year || (a.id < b.id ? -1 : 1));
  const all: Read = {
    reports,
    order: new Map(reports.map((report, i) => [report.id, i])),
    tables: reports.map((report) => tableOf(content, report)),
  };
  read.set(content, all);
  return all;
}

const tables = new WeakMap<Report, { divisions: Content['divisions']; table: SentenceTable }>();

/** In `npm run dev` the archive is read anew after every change: what has not changed keeps its table. */
function tableOf(content: Content, report: Report): SentenceTable {
  const { divisions } = content;
  const known = tables.get(report);
  if (known?.divisions === divisions) return known.table;
  const table = sentenceTable(report.body.blocks, placeNames(content), ownNames(content, report));
  tables.set(report, { divisions, table });
  return table;
}
