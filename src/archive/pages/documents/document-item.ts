import type { Content } from '../../../model/content.ts';
import { documentAddress, documentTitle } from '../../documents/lists.ts';
import type { CitedDocument } from '../../documents/register.ts';
import { bySharing } from '../../lists/by-sharing.ts';

/** A document in a list. */
export interface DocumentItem {
  title: string;
  address: string;
  /** Number of texts that cite it, and of citations. */
  sources: number;
  citations: number;
  numbers: string[];
}

export function documentItem(content: Content, document: CitedDocument): DocumentItem {
  return {
    title: documentTitle(content, document),
    address: documentAddress(document),
    sources: document.citing.length,
    citations: document.count,
    numbers: document.numbers,
  };
}

/** Those that several texts cite, and apart those that one cites. */
export function sharedDocuments(content: Content, documents: readonly CitedDocument[]) {
  const items = documents.map((document) => documentItem(content, document));
  const { shared, single } = bySharing(items, ({ sources }) => sources);
  return { shared, single };
}
