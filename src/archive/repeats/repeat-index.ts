import type { Content } from '../../model/content.ts';
import { memo, memoWithInputs } from '../../model/memo.ts';
import type { Report } from '../../model/report.ts';
import { ownPlaceNames, placeNames } from './place-names.ts';
import { identicalSentences, type Occurrences, type SentenceGroup, similarSentences } from './sentence-groups.ts';
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
  exact: ReadonlyMap<number, Occurrences>;
  /** By the hash of the masked sentence. */
  alike: ReadonlyMap<number, SentenceGroup>;
}

type SentenceTables = Pick<RepeatIndex, 'reports' | 'indexById' | 'tables'>;

/** After this many single look-ups, build the full index. */
const maxSingleLookups = 8;

/**
 * An index that covers at least the sentences of a report. A build looks up every report, so it gets one full index.
 * `npm run dev` looks up one report after each change, so it gets an index of that report's sentences only.
 */
export function repeatIndex(content: Content, report: Report): RepeatIndex {
  return indexesOf(content).covering(report);
}

const indexesOf = memo((content: Content) => new RepeatIndexes(sentenceTables(content)));

class RepeatIndexes {
  readonly #sentences: SentenceTables;
  readonly #single = new Map<Report, RepeatIndex>();
  #full: RepeatIndex | null = null;

  constructor(sentences: SentenceTables) {
    this.#sentences = sentences;
  }

  covering(report: Report): RepeatIndex {
    const cached = this.#full ?? this.#single.get(report);
    if (cached) return cached;
    if (this.#single.size < maxSingleLookups) {
      const { tables, indexById } = this.#sentences;
      const table = tables[indexById.get(report.id) ?? -1];
      const index = buildIndex(this.#sentences, new Set(table?.exact), new Set(table?.alike));
      this.#single.set(report, index);
      return index;
    }
    this.#full = buildIndex(this.#sentences);
    this.#single.clear();
    return this.#full;
  }
}

function buildIndex(sentences: SentenceTables, exact?: ReadonlySet<number>, alike?: ReadonlySet<number>): RepeatIndex {
  return {
    ...sentences,
    exact: identicalSentences(sentences.tables, sentences.reports, exact),
    alike: similarSentences(sentences.tables, sentences.reports, alike),
  };
}

function sentenceTables(content: Content): SentenceTables {
  const reports = [...content.reports.values()].sort((a, b) => b.year - a.year || (a.id < b.id ? -1 : 1));
  return {
    reports,
    indexById: new Map(reports.map((report, i) => [report.id, i])),
    tables: reports.map((report) => tableOf(content, report)),
  };
}

/** In `npm run dev`, unchanged reports keep their tables, also from one run to the next (scripts/dev/parse-cache.ts). */
export const tableOf = memoWithInputs(
  ({ divisions }: Content) => [divisions],
  (content: Content, report: Report): SentenceTable =>
    sentenceTable(report.body.blocks, placeNames(content.divisions), ownPlaceNames(content, report)),
);
