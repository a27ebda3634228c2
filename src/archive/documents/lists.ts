import { documentPageAddress, regionDocumentsAddress } from '../../model/addresses.ts';
import { type DocumentKind, documentKinds } from '../../model/cited-document.ts';
import type { Content } from '../../model/content.ts';
import type { Plan } from '../../model/plan.ts';
import type { Report } from '../../model/report.ts';
import { regionOf } from '../regions.ts';
import { type Citation, type CitationSource, type CitedDocument, citedDocuments } from './register.ts';

/** A document's page, or its place in the list of the region whose text cites it. */
export function documentAddress(document: CitedDocument): string {
  const [first] = document.citing;
  if (document.hasPage || !first) return documentPageAddress(document.slug);
  return regionDocumentsAddress(regionOfSource(first.source), document.slug);
}

/** For display, followed by the division or only text if the title alone is ambiguous. */
export function documentTitle(content: Content, { title, region, soleSource }: CitedDocument): string {
  if (region === null) return title;
  const { name, parent } = regionOf(content, region);
  if (soleSource !== null) return `${title}（${name} ${soleSource.split('/').at(-1)} 所称）`;
  // Several divisions share a name (朝阳区): show the parent instead.
  return `${title}（${title.startsWith(name) && parent ? regionOf(content, parent).name : name}）`;
}

/** The documents of a kind with pages, most cited first, and the number of those without. */
export interface KindList {
  kind: DocumentKind;
  listed: CitedDocument[];
  others: number;
}

export function documentsByKind(content: Content): KindList[] {
  const groups = Map.groupBy(citedDocuments(content).values(), ({ kind }) => kind);
  return documentKinds.flatMap((kind) => {
    const all = groups.get(kind) ?? [];
    const listed = all.filter(({ hasPage }) => hasPage);
    return all.length === 0 ? [] : [{ kind, listed, others: all.length - listed.length }];
  });
}

const byReport = new WeakMap<Content, Map<string, CitedDocument[]>>();

/** The documents that a report cites, by first citation. */
export function documentsCitedBy(content: Content, report: Report): CitedDocument[] {
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
  const firstPosition = (document: CitedDocument) => {
    const { block, start } = citationsInReport(document, report)[0]?.anchor ?? { block: '', start: 0 };
    return { block: order.get(block) ?? 0, start };
  };
  return (index.get(report.id) ?? [])
    .map((document) => ({ document, first: firstPosition(document) }))
    .sort((a, b) => a.first.block - b.first.block || a.first.start - b.first.start)
    .map(({ document }) => document);
}

const citationCache = new WeakMap<CitedDocument, Map<string, Citation[]>>();

/**
 * A report's citations of a document, in reading order. Indexed, because a law may be cited by thousands of reports and
 * each page looks it up.
 */
export function citationsInReport(document: CitedDocument, report: Report): Citation[] {
  let index = citationCache.get(document);
  if (!index) {
    index = new Map(
      document.citing.flatMap(({ source, citations }) =>
        source.report ? [[source.report.id, citations] as const] : [],
      ),
    );
    citationCache.set(document, index);
  }
  return index.get(report.id) ?? [];
}

const byRegion = new WeakMap<Content, Map<string, CitedDocument[]>>();

/** The documents cited by the texts of each region, most cited first. */
export function documentsByRegion(content: Content): ReadonlyMap<string, CitedDocument[]> {
  let index = byRegion.get(content);
  if (!index) {
    index = new Map();
    for (const document of citedDocuments(content).values()) {
      for (const code of new Set(document.citing.map(({ source }) => regionOfSource(source)))) {
        const list = index.get(code);
        if (list) list.push(document);
        else index.set(code, [document]);
      }
    }
    byRegion.set(content, index);
  }
  return index;
}

export function regionOfSource({ report, plan }: CitationSource): string {
  return report ? report.region : plan.region;
}

/** A plan of the archive as a cited document; null if no text cites it. */
export function documentOfPlan(content: Content, plan: Plan): CitedDocument | null {
  return [...citedDocuments(content).values()].find((document) => document.plan?.id === plan.id) ?? null;
}
