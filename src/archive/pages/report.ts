import { citeAddress, regionAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import { shownTitle } from '../../model/format.ts';
import type { Report } from '../../model/report.ts';
import { type Link, siteSections } from '../../model/site-sections.ts';
import { marginOf } from '../margin.ts';
import { reportLengths } from '../pictures/part-lengths.ts';
import { regionPath } from '../regions.ts';
import { marginWithRepeats } from '../repeats/repeat-notes.ts';
import { repeatsOf } from '../repeats/report-repeats.ts';
import { reportLabel } from '../report-label.ts';
import { textLength } from '../text-length.ts';
import { absentSection } from './report/absent.ts';
import { reportAnswer } from './report/answer.ts';
import { citedDocumentsSection } from './report/cited-documents.ts';
import { comparisonSection } from './report/comparison.ts';
import { reportFacts } from './report/facts.ts';
import { figuresSection } from './report/figures.ts';
import { neighboursSection } from './report/neighbours.ts';
import { partsSection } from './report/parts.ts';
import { repeatsSection } from './report/repeats.ts';
import { reportWays } from './report/ways.ts';
import { annotationCounts } from './text/annotation-counts.ts';
import { apparatusSection } from './text/apparatus.ts';
import { chaptersOf } from './text/chapters.ts';
import { citeSection, historySection } from './text/closing-sections.ts';
import { outlineOf } from './text/outline.ts';

/** The page of a report. `hasFeed`: whether its region has a feed (publish/feed/changes.ts). */
export function reportView(content: Content, report: Report, { hasFeed }: { hasFeed: boolean }) {
  const { meta, body } = report;
  const repeats = repeatsOf(content, report);
  const margin = marginWithRepeats(content, marginOf(content, report), body, repeats);
  const related = {
    repeats: repeatsSection(content, report, repeats),
    comparison: comparisonSection(content, report),
    neighbours: neighboursSection(content, report),
  };
  const sections = [
    figuresSection(content, report),
    partsSection(content, report),
    citedDocumentsSection(content, report),
    related.repeats,
    related.comparison,
    apparatusSection(report),
    citeSection,
    related.neighbours,
    absentSection(content, report, related),
    historySection(report),
  ].filter((section) => section !== null);
  return {
    title: shownTitle(meta.title, meta.titleSupplied),
    titleSupplied: meta.titleSupplied,
    description: descriptionOf(report),
    trail: [
      siteSections.reports,
      ...regionPath(content, report.region).map(({ code, name }): Link => [regionAddress(code), name]),
    ],
    answer: reportAnswer(report),
    ways: reportWays(content, report, { hasFeed }),
    facts: reportFacts(content, report),
    lengths: { ...reportLengths(report), name: '篇幅', address: null },
    outline: outlineOf(body, sections),
    annotations: annotationCounts(margin),
    /** Sentences that other reports repeat. */
    repeats: { count: repeats.repeats.length, someOnlyAlike: repeats.alike > 0 },
    /** Names the report wherever its text is scrolled to. */
    label: reportLabel(content, report),
    chapters: chaptersOf(body, margin),
    cite: citeAddress('report', report.id),
    sections,
  };
}

/** 广州市越秀区人民政府2022年度法治政府建设情况报告：全文，2023年3月6日按期公布，早于期限 26 天，与采集件逐字一致；3456字，可按段引用。 */
function descriptionOf(report: Report): string {
  const subject = `${report.meta.issuers.join('、')}${report.year}年度法治政府建设情况报告`;
  return `${subject}：${reportAnswer(report).join('，')}；${textLength(report.body)}字，可按段引用。`;
}
