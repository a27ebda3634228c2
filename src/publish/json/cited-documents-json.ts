import { citationsInReport, documentAddress, documentsCitedBy } from '../../archive/documents/lists.ts';
import type { Content } from '../../model/content.ts';
import type { Report } from '../../model/report.ts';
import type { ReportJson } from '../schema/report-schema.ts';

/** In order of first citation. */
export function citedDocumentsJson(content: Content, report: Report): ReportJson['citedDocuments'] {
  return documentsCitedBy(content, report).map((document) => {
    const citations = citationsInReport(document, report);
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
