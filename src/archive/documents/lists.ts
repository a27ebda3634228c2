import { type DocumentKind, documentKinds } from '../../model/cited-document.ts';
import type { Content } from '../../model/content.ts';
import type { Plan } from '../../model/plan.ts';
import type { Report } from '../../model/report.ts';
import { documentPage, regionDocumentsAddress } from '../addresses.ts';
import { regionOf } from '../regions.ts';
import { type Citation, type CitedDocument, type Citing, citedDocuments } from './register.ts';

/** Where a document is shown: on its page, or in the list of the region whose text cites it. */
export function documentAddress(document: CitedDocument): string {
  const [first] = document.citing;
  if (document.ownPage || !first) return documentPage(document.slug);
  return regionDocumentsAddress(regionOfText(first.source), document.slug);
}

/** A document's title as shown: with its place, or its only text, where the title alone does not tell it. */
export function documentTitle(content: Content, { title, region, text }: CitedDocument): string {
  if (region === null) return title;
  const { name, parent } = regionOf(content, region);
  if (text !== null) return `${title}（${name} ${text.split('/').at(-1)} 所称）`;
  // Of several 朝阳区 the one above tells which.
  return `${title}（${title.startsWith(name) && parent ? regionOf(content, parent).name : name}）`;
}

/** The documents of a kind: those with pages of their own, most cited first, and how many others there are. */
export interface KindList {
  kind: DocumentKind;
  listed: CitedDocument[];
  others: number;
}

export function documentsByKind(content: Content): KindList[] {
  const groups = Map.groupBy(citedDocuments(content).values(), ({ kind }) => kind);
  return documentKinds.flatMap((kind) => {
    const all = groups.get(kind) ?? [];
    const listed = all.filter(({ ownPage }) => ownPage);
    return all.length === 0 ? [] : [{ kind, listed, others: all.length - listed.length }];
  });
}

const byReport = new WeakMap<Content, Map<string, CitedDocument[]>>();

/** The documents that a report cites, in the order in which it names them first. */
export function documentsOf(content: Content, report: Report): CitedDocument[] {
  let index = byReport.get(content);
  if (!index) {
    index = new Map();
    for (const document of citedDocuments(content).values()) {
      for (const { source } of document.citing) {
        if (!source.report) continue;
        const list = index.get(source.report.id);
        if (list) list.push(document);
        else index.set(source.report.id, [document]);
      }
    }
    byReport.set(content, index);
  }
  const order = new Map(report.body.blocks.map((block, i) => [block.id, i]));
  const first = (document: CitedDocument) => {
    const { block, start } = citationsIn(document, report)[0]?.anchor ?? { block: '', start: 0 };
    return { block: order.get(block) ?? 0, start };
  };
  return (index.get(report.id) ?? [])
    .map((document) => ({ document, at: first(document) }))
    .sort((a, b) => a.at.block - b.at.block || a.at.start - b.at.start)
    .map(({ document }) => document);
}

const byText = new WeakMap<CitedDocument, Map<string, Citation[]>>();

/** Where a report cites a document, in reading order. A law is cited by thousands, each of which asks. */
export function citationsIn(document: CitedDocument, report: Report): Citation[] {
  let index = byText.get(document);
  if (!index) {
    index = new Map(
      document.citing.flatMap(({ source, citations }) =>
        source.report ? [[source.report.id, citations] as const] : [],
      ),
    );
    byText.set(document, index);
  }
  return index.get(report.id) ?? [];
}

const byRegion = new WeakMap<Content, Map<string, CitedDocument[]>>();

/** The documents that the texts filed under each region cite, most cited first. */
export function documentsByRegion(content: Content): ReadonlyMap<string, CitedDocument[]> {
  let index = byRegion.get(content);
  if (!index) {
    index = new Map();
    for (const document of citedDocuments(content).values()) {
      for (const code of new Set(document.citing.map(({ source }) => regionOfText(source)))) {
        const list = index.get(code);
        if (list) list.push(document);
        else index.set(code, [document]);
      }
    }
    byRegion.set(content, index);
  }
  return index;
}

export function regionOfText({ report, plan }: Citing): string {
  return report ? report.region : plan.region;
}

/** The document that a plan of this archive is, where some text cites it. */
export function documentOfPlan(content: Content, plan: Plan): CitedDocument | null {
  return [...citedDocuments(content).values()].find((document) => document.plan?.id === plan.id) ?? null;
}
