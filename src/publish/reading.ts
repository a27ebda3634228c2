import { citationsIn, documentAddress, documentsOf } from '../archive/documents/lists.ts';
import { repeatsOf } from '../archive/repeats/of-report.ts';
import type { Content } from '../model/content.ts';
import type { Report } from '../model/report.ts';
import type { ReportJson } from './schema/report.ts';

// What reading across reports adds to a report's file.

/** The documents that a report cites, in the order in which it names them first. */
export function citedDocumentsJson(content: Content, report: Report): ReportJson['citedDocuments'] {
  return documentsOf(content, report).map((document) => {
    const citations = citationsIn(document, report);
    return {
      title: document.title,
      slug: document.slug,
      url: documentAddress(document),
      kind: document.kind,
      region: document.region,
      count: citations.length,
      blocks: [...new Set(citations.map(({ anchor }) => anchor.block))],
    };
  });
}

/** The sentences of a report that stand in others too. */
export function repeatsJson(content: Content, report: Report): ReportJson['repeats'] {
  return repeatsOf(content, report).repeats.map(({ block, quote, match, reports, elsewhere }) => ({
    block: block.id,
    quote,
    match,
    reports,
    elsewhere: elsewhere.map((place) => ({ id: place.report.id, block: place.block, match: place.match })),
  }));
}

/** How much of a report's running text that is, in characters after folding. */
export function repeatedShareJson(content: Content, report: Report): ReportJson['repeatedShare'] {
  const { characters, exact, alike } = repeatsOf(content, report);
  return { characters, exact, alike };
}
