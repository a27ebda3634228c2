import { documentKindAddress, regionAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import { documentKinds } from '../../model/terms.ts';
import { documentsByKind, documentsByRegion } from '../documents/lists.ts';
import { citedDocuments } from '../documents/register.ts';
import { regionOf } from '../regions.ts';
import { sharedDocuments } from './documents/document-item.ts';

/** Documents listed per kind; the kind's page lists all. */
const maxListed = 12;

/** All cited documents, by kind. */
export function documentIndexView(content: Content) {
  const documents = [...citedDocuments(content).values()];
  const [region] = documentsByRegion(content).keys();
  return {
    total: documents.length,
    citations: documents.reduce((sum, { count }) => sum + count, 0),
    /** Documents that only the pages of regions list, such as that of this region. */
    withoutPage: documents.filter(({ hasPage }) => !hasPage).length,
    region: region === undefined ? null : { name: regionOf(content, region).name, address: regionAddress(region) },
    kinds: documentsByKind(content).map(({ kind, listed, others }) => ({
      id: kind,
      name: documentKinds[kind].name,
      /** Null if the kind has no page. */
      address: listed.length > 0 ? documentKindAddress(kind) : null,
      total: listed.length + others,
      ...sharedDocuments(content, listed.slice(0, maxListed)),
      /** The link to all documents with a page, if this page does not list them. */
      more:
        listed.length > maxListed
          ? { address: documentKindAddress(kind), count: listed.length, isAll: others === 0 }
          : null,
    })),
  };
}
