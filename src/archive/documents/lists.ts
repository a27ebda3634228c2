import { documentPageAddress, regionDocumentsAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import { memo } from '../../model/memo.ts';
import type { Plan } from '../../model/plan.ts';
import type { Report } from '../../model/report.ts';
import type { ReportOrPlan } from '../../model/report-or-plan.ts';
import { keysOf } from '../../model/term.ts';
import { type DocumentKind, documentKinds } from '../../model/terms.ts';
import { regionOf } from '../regions.ts';
import { regionOfSource } from './citation-source.ts';
import { type Citation, type CitedDocument, citedDocuments } from './register.ts';

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
  return keysOf(documentKinds).flatMap((kind) => {
    const all = groups.get(kind) ?? [];
    const listed = all.filter(({ hasPage }) => hasPage);
    return all.length === 0 ? [] : [{ kind, listed, others: all.length - listed.length }];
  });
}

/** The documents that a report cites, by first citation. */
export function documentsCitedBy(content: Content, report: Report): CitedDocument[] {
  const order = new Map(report.body.blocks.map((block, i) => [block.id, i]));
  const firstPosition = (document: CitedDocument) => {
    const { block, start } = citationsInReport(document, report)[0]?.anchor ?? { block: '', start: 0 };
    return { block: order.get(block) ?? 0, start };
  };
  return (documentsByReport(content).get(report.id) ?? [])
    .map((document) => ({ document, first: firstPosition(document) }))
    .sort((a, b) => a.first.block - b.first.block || a.first.start - b.first.start)
    .map(({ document }) => document);
}

const documentsByReport = memo((content: Content) =>
  documentsBy(content, ({ citing }) => citing.flatMap(({ source }) => source.report?.id ?? [])),
);

/** A report's citations of a document, in reading order. */
export function citationsInReport(document: CitedDocument, report: Report): Citation[] {
  return citationsByReport(document).get(report.id) ?? [];
}

/** An index, because a law may be cited by thousands of reports and each page looks it up. */
const citationsByReport = memo(
  ({ citing }: CitedDocument) =>
    new Map(citing.flatMap(({ source, citations }) => (source.report ? [[source.report.id, citations]] : []))),
);

/** The documents cited by the texts of each region, most cited first. */
export const documentsByRegion = memo((content: Content) =>
  documentsBy(content, ({ citing }) => new Set(citing.map(({ source }) => regionOfSource(source)))),
);

/** The texts of each region that cite a document. */
export const citingTextsByRegion = memo((content: Content): ReadonlyMap<string, ReportOrPlan[]> => {
  const sources = [...citedDocuments(content).values()].flatMap(({ citing }) => citing.map(({ source }) => source));
  return Map.groupBy(new Set(sources.map(({ report, plan }) => report ?? plan)), ({ region }) => region);
});

function documentsBy(
  content: Content,
  keysOf: (document: CitedDocument) => Iterable<string>,
): ReadonlyMap<string, CitedDocument[]> {
  const index = new Map<string, CitedDocument[]>();
  for (const document of citedDocuments(content).values()) {
    for (const key of keysOf(document)) {
      const list = index.get(key);
      if (list) list.push(document);
      else index.set(key, [document]);
    }
  }
  return index;
}

/** A plan of the archive as a cited document; null if no text cites it. */
export function documentOfPlan(content: Content, plan: Plan): CitedDocument | null {
  return [...citedDocuments(content).values()].find((document) => document.plan?.id === plan.id) ?? null;
}
