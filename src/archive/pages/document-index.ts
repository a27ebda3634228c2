import { documentKindAddress, regionAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import { formatNumber } from '../../model/format.ts';
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
  const citations = documents.reduce((sum, { count }) => sum + count, 0);
  return {
    description: `报告和规划在书名号里引用的 ${formatNumber(documents.length)} 种法律、法规、规划和文件，共 ${formatNumber(citations)} 处：各有多少份报告引用，引用的原句。`,
    total: documents.length,
    citations,
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
