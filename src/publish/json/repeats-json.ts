import { repeatsOf } from '../../archive/repeats/report-repeats.ts';
import type { Content } from '../../model/content.ts';
import type { Report } from '../../model/report.ts';
import type { ReportJson } from '../schema/report-schema.ts';

/** Sentences that also occur in other reports. */
export function repeatsJson(content: Content, report: Report): ReportJson['repeats'] {
  return repeatsOf(content, report).repeats.map(({ block, quote, match, reportCount, occurrences }) => ({
    block: block.id,
    quote,
    match,
    reports: reportCount,
    elsewhere: occurrences.map((occurrence) => ({
      id: occurrence.report.id,
      block: occurrence.block,
      match: occurrence.match,
    })),
  }));
}

/** The repeated share of the running text, in characters after folding. */
export function repeatedShareJson(content: Content, report: Report): ReportJson['repeatedShare'] {
  const { characters, exact, alike } = repeatsOf(content, report);
  return { characters, exact, alike };
}
