/** Search records of the archive: one per address. */

import { entryOfCatalogued, entryOfReport, type ReportEntry } from '../../archive/entries.ts';
import { hasData, indicatorValuesOf } from '../../archive/indicators.ts';
import { questionedInBlock } from '../../archive/questioned.ts';
import { regionOf, regionPath, remarksOn } from '../../archive/regions.ts';
import {
  cataloguedAddress,
  guideAddress,
  indicatorAddress,
  planAddress,
  regionAddress,
  reportAddress,
  taskAddress,
} from '../../model/addresses.ts';
import type { PlanLink } from '../../model/annotation.ts';
import type { Block } from '../../model/body.ts';
import type { CatalogueEntry } from '../../model/catalogue.ts';
import type { Content } from '../../model/content.ts';
import { suppliedTitle } from '../../model/format.ts';
import { formatQuestioned } from '../../model/format-value.ts';
import type { Plan } from '../../model/plan.ts';
import { publishedByIssuer } from '../../model/publication-date.ts';
import type { Report } from '../../model/report.ts';
import type { ReportOrPlan } from '../../model/report-or-plan.ts';
import type { SearchBlock, SearchParagraph, SearchRecord } from '../format/search-record.ts';

/** Reports, plans and tasks, regions, catalogue entries, indicators with data, guides. */
export function searchRecords(content: Content): SearchRecord[] {
  return [
    ...[...content.reports.values()].map((report) => ofReport(content, report)),
    ...[...content.plans.values()].flatMap((plan) => [ofPlan(content, plan), ...ofTasks(content, plan)]),
    ...[...content.divisions.keys()].map((code) => ofRegion(content, code)),
    ...[...content.catalogue.values()].map((entry) => ofCatalogue(content, entry)),
    ...[...content.indicators.values()]
      .filter((indicator) => hasData(indicatorValuesOf(content, indicator)))
      .map(({ id, name, counts, excludes }) => ({
        ...EMPTY,
        id: `indicator:${id}`,
        type: 'indicator' as const,
        url: indicatorAddress(id),
        title: name,
        paragraphs: plainParagraphs([counts, excludes ?? '']),
      })),
    ...[...content.guides.values()].map(({ id, title, description, paragraphs }) => ({
      ...EMPTY,
      id: `guide:${id}`,
      type: 'guide' as const,
      url: guideAddress(id),
      title,
      paragraphs: plainParagraphs([description, ...paragraphs]),
    })),
  ];
}

const EMPTY = {
  titleSupplied: false,
  issuers: [],
  issuerKind: null,
  regions: [],
  regionNames: [],
  also: [],
  year: null,
  date: null,
  completeness: null,
  timeliness: null,
  paragraphs: [],
} satisfies Partial<SearchRecord>;

function ofReport(content: Content, report: Report): SearchRecord {
  const { id, region, year, meta } = report;
  return {
    id,
    type: 'report',
    url: reportAddress(id),
    title: meta.title,
    titleSupplied: meta.titleSupplied,
    issuers: meta.issuers,
    issuerKind: meta.issuerKind,
    ...regionsOf(content, region),
    also: present(meta.locality, meta.documentNumber, yearUnlessIn(meta.title, year)),
    year,
    date: publishedByIssuer({ ...meta.dates, dateBasis: meta.dateBasis }),
    ...stateOf(entryOfReport(report)),
    paragraphs: paragraphsOf(content, report),
  };
}

function ofPlan(content: Content, plan: Plan): SearchRecord {
  const { id, region, meta } = plan;
  return {
    ...EMPTY,
    id: `plan:${id}`,
    type: 'plan',
    url: planAddress(id),
    title: meta.title,
    titleSupplied: meta.titleSupplied,
    issuers: meta.issuers,
    ...regionsOf(content, region),
    also: present(meta.shortTitle, meta.documentNumber),
    year: meta.start,
    date: meta.dates.issued ?? null,
    paragraphs: paragraphsOf(content, plan),
  };
}

/** Titles only; the plan has the text. */
function ofTasks(content: Content, { id, region, meta }: Plan): SearchRecord[] {
  return meta.tasks.map((task) => ({
    ...EMPTY,
    id: `task:${id}/${task.id}`,
    type: 'task',
    url: taskAddress(id, task.id),
    title: task.title,
    ...regionsOf(content, region),
    also: present(meta.shortTitle ?? meta.title),
    year: meta.start,
    date: meta.dates.issued ?? null,
  }));
}

function ofRegion(content: Content, code: string): SearchRecord {
  const { regions, regionNames } = regionsOf(content, code);
  const title = regionNames.at(-1) ?? code;
  return {
    ...EMPTY,
    id: `region:${code}`,
    type: 'region',
    url: regionAddress(code),
    title,
    regions,
    regionNames,
    paragraphs: plainParagraphs(remarksOn(regionOf(content, code))),
  };
}

/** Address: its row on the region's page (components/report/EntryItem.astro). */
function ofCatalogue(content: Content, entry: CatalogueEntry): SearchRecord {
  const title = entry.title ?? suppliedTitle(entry.issuers, entry.year);
  return {
    ...EMPTY,
    id: `catalogue:${entry.id}`,
    type: 'catalogue',
    url: cataloguedAddress(entry.region, entry.id),
    title,
    titleSupplied: entry.title === null,
    issuers: entry.issuers,
    issuerKind: entry.issuerKind,
    ...regionsOf(content, entry.region),
    also: present(entry.locality, entry.documentNumber, yearUnlessIn(title, entry.year)),
    year: entry.year,
    date: publishedByIssuer(entry),
    ...stateOf(entryOfCatalogued(entry)),
  };
}

function stateOf({ completeness, timeliness }: ReportEntry): Pick<SearchRecord, 'completeness' | 'timeliness'> {
  const { status, days } = timeliness;
  return { completeness, timeliness: status === 'unknown' ? null : { status, days } };
}

function regionsOf(content: Content, code: string): Pick<SearchRecord, 'regions' | 'regionNames'> {
  const path = regionPath(content, code);
  return { regions: path.map((division) => division.code), regionNames: path.map((division) => division.name) };
}

function paragraphsOf(content: Content, text: ReportOrPlan): SearchParagraph[] {
  const byBlock = Map.groupBy(text.annotations.links, (link) => link.anchor.block);
  const paragraphs = Map.groupBy(
    text.body.blocks.filter((block) => block.text !== ''),
    (block) => block.paragraph,
  );
  return [...paragraphs.values()].map((blocks) => ({
    blocks: blocks.map((block) => ({
      ...searchBlock(block, byBlock.get(block.id) ?? []),
      questioned: questionedInBlock(content, text, block).map(formatQuestioned),
    })),
  }));
}

function searchBlock({ id, text, type, parts }: Block, links: readonly PlanLink[]): Omit<SearchBlock, 'questioned'> {
  const stances = [...new Set(links.map((link) => link.stance))].sort();
  return { id, text, heading: type === 'heading', parts, stances };
}

function plainParagraphs(texts: readonly string[]): SearchParagraph[] {
  return texts
    .filter((text) => text !== '')
    .map((text) => ({ blocks: [{ id: null, text, heading: false, parts: [], stances: [], questioned: [] }] }));
}

/** A report is found by its year, whatever its title says. */
function yearUnlessIn(title: string, year: number): string | undefined {
  return title.includes(String(year)) ? undefined : `${year}年度`;
}

function present(...texts: (string | undefined)[]): string[] {
  return texts.filter((text) => text !== undefined);
}
