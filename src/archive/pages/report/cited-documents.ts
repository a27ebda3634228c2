import type { Content } from '../../../model/content.ts';
import type { Report } from '../../../model/report.ts';
import type { DocumentKind } from '../../../model/terms.ts';
import { citationsInReport, documentAddress, documentsCitedBy, documentTitle } from '../../documents/lists.ts';
import type { Section } from '../text/outline.ts';

export interface CitedDocumentsSection extends Section {
  id: 'documents';
  documents: {
    address: string;
    title: string;
    kind: DocumentKind;
    /** Number of other texts that cite it. */
    others: number;
    /** The blocks that cite it, in reading order. */
    blocks: string[];
  }[];
}

/** The documents that a report cites in 《》, by first citation; null if it cites none. */
export function citedDocumentsSection(content: Content, report: Report): CitedDocumentsSection | null {
  const documents = documentsCitedBy(content, report);
  if (documents.length === 0) return null;
  return {
    id: 'documents',
    name: '引用文件',
    documents: documents.map((document) => ({
      address: documentAddress(document),
      title: documentTitle(content, document),
      kind: document.kind,
      others: document.citing.length - 1,
      blocks: [...new Set(citationsInReport(document, report).map(({ anchor }) => anchor.block))],
    })),
  };
}
