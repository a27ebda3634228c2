import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportAddress } from '../../../src/model/addresses.ts';
import { buildBody } from '../../../src/parse/body.ts';
import { assignParts } from '../../../src/parse/classify.ts';
import { readDivisions } from '../../../src/parse/divisions.ts';
import { readMarkdownSubset } from '../../../src/parse/markdown-subset.ts';
import type { SearchParagraph, SearchRecord } from '../../../src/search/format/search-record.ts';
import { readClauses } from '../corpus/founding.ts';
import { makeReport } from '../corpus/report.ts';
import { type Slot, schedule } from '../corpus/schedule.ts';
import { Splicer } from '../corpus/splice.ts';

interface GeneratedPortion {
  reports: number;
  seed: string;
  /** The real content: clauses to splice, divisions. */
  contentRoot: string;
  /** Number of portions, and the one that is wanted. */
  portions: number;
  portion: number;
}

/**
 * The search records of one portion of a generated archive, made without content files. Whole provinces belong to a portion, as in a
 * build. Texts, titles and places are those of `generateArchive` without plans; dates are left out.
 */
export function* generatedRecords({
  reports,
  seed,
  contentRoot,
  portions,
  portion,
}: GeneratedPortion): Generator<SearchRecord> {
  const text = readFileSync(join(contentRoot, 'divisions.csv'), 'utf8');
  const { divisions } = readDivisions({ path: 'divisions.csv', text });
  const splicer = new Splicer(readClauses(contentRoot));
  const { slots } = schedule(reports, divisions, seed);
  const provinces = portionOfProvinces(slots, portions);
  for (const [number, slot] of slots.entries())
    if (provinces.get(provinceOf(slot)) === portion) yield recordOf(slot, number, splicer, seed);
}

function provinceOf({ id }: Slot): string {
  return id.slice(0, 2);
}

/** The largest province first, each to the portion with the fewest reports. */
function portionOfProvinces(slots: readonly Slot[], portions: number): Map<string, number> {
  const counts = [...Map.groupBy(slots, provinceOf)].map(([province, { length }]) => [province, length] as const);
  const loads = Array<number>(portions).fill(0);
  const portionOf = new Map<string, number>();
  for (const [province, count] of counts.sort(([, a], [, b]) => b - a)) {
    const portion = loads.indexOf(Math.min(...loads));
    portionOf.set(province, portion);
    loads[portion] = (loads[portion] ?? 0) + count;
  }
  return portionOf;
}

function recordOf(slot: Slot, number: number, splicer: Splicer, seed: string): SearchRecord {
  const { id, issuer, year } = slot;
  const [, , body = ''] = (makeReport(slot, number, splicer, null, seed)[`reports/${id}.mdx`] ?? '').split(/^---\n/m);
  const path = issuer.path.toReversed();
  return {
    id,
    type: 'report',
    url: reportAddress(id),
    title: `${issuer.names.join('、')}${year}年法治政府建设年度报告`,
    titleSupplied: false,
    issuers: issuer.names,
    issuerKind: issuer.kind,
    regions: path.map(({ code }) => code),
    regionNames: path.map(({ name }) => name),
    also: issuer.locality ? [issuer.locality] : [],
    year,
    date: null,
    completeness: 'full',
    timeliness: null,
    paragraphs: paragraphsOf(body, year),
  };
}

function paragraphsOf(text: string, year: number): SearchParagraph[] {
  const { blocks } = buildBody(readMarkdownSubset(text, '', 1).blocks);
  assignParts(blocks, year);
  const paragraphs = Map.groupBy(blocks, ({ paragraph }) => paragraph);
  return [...paragraphs.values()].map((members) => ({
    blocks: members.map(({ id, text, type, parts }) => ({
      ...{ id, text, heading: type === 'heading', parts },
      ...{ stances: [], questioned: [] },
    })),
  }));
}
