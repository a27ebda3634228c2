import { compareAddress, indicatorAddress, reportAddress } from '../../model/addresses.ts';
import { type CheckedValue, checkedValue, type QuestionedValue } from '../../model/checked-value.ts';
import type { Content } from '../../model/content.ts';
import { shownTitle } from '../../model/format.ts';
import type { Report } from '../../model/report.ts';
import { type Link, siteSections } from '../../model/site-sections.ts';
import { previousText, type StatedSentence, type YearOnYear, yearOnYear } from '../compare/year-on-year.ts';
import { questionedIn } from '../questioned.ts';
import { blockOffsets } from '../segments.ts';

/** What changed from an issuer's previous report to this one. */
export interface ChangesView {
  title: string;
  description: string;
  trail: Link[];
  report: Link;
  previous: Link;
  /** The report years: earlier, later. */
  years: [number, number];
  /** Both reports side by side. */
  compare: string;
  figures: { name: string; address: string; qualifier: string | null; before: CheckedValue; after: CheckedValue }[];
  /** Numbers of sentences, and their share of the characters compared, 0 to 1. */
  counts: Record<SentenceFate, { sentences: number; share: number }>;
  changed: { before: ShownSentence; after: ShownSentence }[];
  added: ShownSentence[];
  gone: ShownSentence[];
  kept: ShownSentence[];
}

type SentenceFate = 'kept' | 'changed' | 'added' | 'gone';

export interface ShownSentence {
  text: string;
  address: string;
  questioned: QuestionedValue[];
}

/** Reports with an earlier full text of the same issuer: each has such a page. */
export function reportPairs(content: Content): { report: Report; previous: Report }[] {
  return [...content.reports.values()].flatMap((report) => {
    const previous = previousText(content, report);
    return previous ? [{ report, previous }] : [];
  });
}

export function changesView(
  content: Content,
  { report, previous }: ReturnType<typeof reportPairs>[number],
): ChangesView {
  const changes = yearOnYear(content, previous, report);
  const { kept, changed, added, gone, figures } = changes;
  const title = shownTitle(report.meta.title, report.meta.titleSupplied);
  const inReport = (sentence: StatedSentence) => shownSentence(content, report, sentence);
  const inPrevious = (sentence: StatedSentence) => shownSentence(content, previous, sentence);
  return {
    title: `与${previous.year}年度相比：${title}`,
    description: `${report.meta.issuers.join('、')}${report.year}年度报告与${previous.year}年度报告逐句相比：照写 ${kept.length} 句，只改数字、日期或地名 ${changed.length} 句，新写 ${added.length} 句，不再写 ${gone.length} 句，变化的数值 ${figures.length} 项。`,
    trail: [siteSections.reports, [reportAddress(report.id), title]],
    report: [reportAddress(report.id), title],
    previous: [reportAddress(previous.id), shownTitle(previous.meta.title, previous.meta.titleSupplied)],
    years: [previous.year, report.year],
    compare: compareAddress(previous.id, report.id),
    figures: figures.map(({ indicator, qualifier, before, after }) => ({
      name: content.indicators.get(indicator)?.name ?? indicator,
      address: indicatorAddress(indicator),
      qualifier,
      before: checkedValue(before),
      after: checkedValue(after),
    })),
    counts: countsOf(changes),
    changed: changed.map(({ before, after }) => ({ before: inPrevious(before), after: inReport(after) })),
    added: added.map(inReport),
    gone: gone.map(inPrevious),
    kept: kept.map(inReport),
  };
}

/** Shares of what is kept, changed and added are of the later report, of what is gone of the earlier. */
function countsOf({ kept, changed, added, gone }: YearOnYear): ChangesView['counts'] {
  const after = changed.map((pair) => pair.after);
  const before = changed.map((pair) => pair.before);
  const [now, then] = [charactersIn([...kept, ...after, ...added]), charactersIn([...kept, ...before, ...gone])];
  const count = (sentences: readonly StatedSentence[], total: number) => ({
    sentences: sentences.length,
    share: total === 0 ? 0 : charactersIn(sentences) / total,
  });
  return { kept: count(kept, now), changed: count(after, now), added: count(added, now), gone: count(gone, then) };
}

function charactersIn(sentences: readonly StatedSentence[]): number {
  return sentences.reduce((sum, { length }) => sum + length, 0);
}

function shownSentence(content: Content, report: Report, { block, start, end }: StatedSentence): ShownSentence {
  const { id, paragraph, text } = block;
  const offset = blockOffsets(report.body).get(id) ?? 0;
  return {
    text: text.slice(start, end),
    address: reportAddress(report.id, id),
    questioned: questionedIn(content, report, { paragraph, start: offset + start, end: offset + end }),
  };
}
