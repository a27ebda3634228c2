import type { Content } from '../../model/content.ts';
import type { Report } from '../../model/report.ts';
import { ownPlaceNames, placeNames } from './place-names.ts';
import { groupSentences, type SentenceGroup } from './sentence-groups.ts';
import { type SentenceTable, sentenceTable } from './sentence-table.ts';

/** The sentences that several reports share. */
export interface RepeatIndex {
  /** Newest first: the order in which occurrences are listed. */
  reports: readonly Report[];
  /** Index in `reports` by report id. */
  indexById: ReadonlyMap<string, number>;
  /** In the order of `reports`. */
  tables: readonly SentenceTable[];
  /** By the hash of the folded sentence. */
  exact: ReadonlyMap<number, SentenceGroup>;
  /** By the hash of the masked sentence. */
  alike: ReadonlyMap<number, SentenceGroup>;
}

type SentenceTables = Pick<RepeatIndex, 'reports' | 'indexById' | 'tables'>;

const tablesCache = new WeakMap<Content, SentenceTables>();
const fullIndexes = new WeakMap<Content, RepeatIndex>();
const singleReportIndexes = new WeakMap<Content, Map<Report, RepeatIndex>>();

/** After this many single look-ups, build the full index. */
const maxSingleLookups = 8;

/**
 * An index that covers at least the sentences of a report. A build looks up every report, so it gets one full index.
 * `npm run dev` looks up one report after each change, so it gets an index of that report's sentences only.
 */
export function repeatIndex(content: Content, report: Report): RepeatIndex {
  const fullIndex = fullIndexes.get(content);
  if (fullIndex) return fullIndex;
  const indexes = singleReportIndexes.get(content) ?? new Map<Report, RepeatIndex>();
  singleReportIndexes.set(content, indexes);
  const cached = indexes.get(report);
  if (cached) return cached;
  const sentences = sentenceTables(content);
  if (indexes.size < maxSingleLookups) {
    const table = sentences.tables[sentences.indexById.get(report.id) ?? -1];
    const index = buildIndex(sentences, new Set(table?.exact), new Set(table?.alike));
    indexes.set(report, index);
    return index;
  }
  const index = buildIndex(sentences);
  fullIndexes.set(content, index);
  singleReportIndexes.delete(content);
  return index;
}

function buildIndex(sentences: SentenceTables, exact?: ReadonlySet<number>, alike?: ReadonlySet<number>): RepeatIndex {
  return {
    ...sentences,
    exact: groupSentences(sentences.tables, sentences.reports, 'exact', exact),
    alike: groupSentences(sentences.tables, sentences.reports, 'alike', alike),
  };
}

function sentenceTables(content: Content): SentenceTables {
  const cached = tablesCache.get(content);
  if (cached) return cached;
  const reports = [...content.reports.values()].sort((a, b) => b.year - a.year || (a.id < b.id ? -1 : 1));
  const sentences: SentenceTables = {
    reports,
    indexById: new Map(reports.map((report, i) => [report.id, i])),
    tables: reports.map((report) => tableOf(content, report)),
  };
  tablesCache.set(content, sentences);
  return sentences;
}

const tableCache = new WeakMap<Report, { divisions: Content['divisions']; table: SentenceTable }>();

/** Cached per report: `npm run dev` reloads the archive after each change, but unchanged reports keep their table. */
function tableOf(content: Content, report: Report): SentenceTable {
  const { divisions } = content;
  const cached = tableCache.get(report);
  if (cached?.divisions === divisions) return cached.table;
  const table = sentenceTable(report.body.blocks, placeNames(content), ownPlaceNames(content, report));
  tableCache.set(report, { divisions, table });
  return table;
}
