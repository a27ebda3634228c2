import { regionAddress } from '../../model/addresses.ts';
import { documentKinds } from '../../model/cited-document.ts';
import type { Content } from '../../model/content.ts';
import { type Link, siteSections } from '../../model/site-sections.ts';
import { type DocumentKind, documentKinds as kindNames } from '../../model/terms.ts';
import { citingTextsByRegion, documentsByRegion, documentTitle } from '../documents/lists.ts';
import type { CitedDocument } from '../documents/register.ts';
import { regionOf, regionPath } from '../regions.ts';
import { type CitingText, citingTexts } from './documents/citing-texts.ts';
import { type DocumentItem, documentItem } from './documents/document-item.ts';

/** The documents that the reports and plans of a region cite. */
export interface RegionDocumentsView {
  name: string;
  /** From the province down: 广东省, 广州市, 越秀区 */
  path: string[];
  description: string;
  trail: Link[];
  /** Numbers of the region's citing reports and plans, and of documents. */
  sources: number;
  documents: number;
  kinds: { id: DocumentKind; name: string; documents: RegionDocument[] }[];
}

/** A document with its own page, or with its citations. */
export type RegionDocument = { item: DocumentItem } | { item: null; cited: CitedHere };

export interface CitedHere {
  id: string;
  title: string;
  numbers: string[];
  texts: CitingText[];
}

export function regionDocumentsView(content: Content, code: string): RegionDocumentsView {
  const documents = documentsByRegion(content).get(code) ?? [];
  const byKind = Map.groupBy(documents, ({ kind }) => kind);
  const { name } = regionOf(content, code);
  const path = regionPath(content, code).map((division) => division.name);
  const sources = citingTextsByRegion(content).get(code)?.length ?? 0;
  return {
    name,
    path,
    description: `${path.join('')}的 ${sources} 份法治政府建设年度报告和规划在书名号里引用的 ${documents.length} 种法律、法规、规划和文件，引用的原句。`,
    trail: [siteSections.regions, [regionAddress(code), name]],
    sources,
    documents: documents.length,
    kinds: documentKinds.flatMap((kind) => {
      const ofKind = byKind.get(kind) ?? [];
      return ofKind.length === 0
        ? []
        : [
            {
              id: kind,
              name: kindNames[kind].name,
              documents: ofKind.map((document) => regionDocument(content, document)),
            },
          ];
    }),
  };
}

function regionDocument(content: Content, document: CitedDocument): RegionDocument {
  if (document.hasPage) return { item: documentItem(content, document) };
  const { slug, numbers, citing } = document;
  const cited = { id: slug, title: documentTitle(content, document), numbers, texts: citingTexts(content, citing) };
  return { item: null, cited };
}
