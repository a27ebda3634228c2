import { planAddress, reportAddress } from '../../src/archive/addresses.ts';
import { regionPath } from '../../src/archive/regions.ts';
import type { PlanLink, Stance } from '../../src/model/annotation.ts';
import type { Block, Part } from '../../src/model/body.ts';
import type { Content } from '../../src/model/content.ts';
import { absolute, type Place } from '../../src/publish/place.ts';
import { shownTitle } from '../../src/text.ts';

/**
 * What a search server is given: one source paragraph, with what its text is narrowed by. A paragraph is what a phrase
 * may not cross; a run-in heading and its text, a lead and its items are one.
 */
export interface Passage {
  /** `report:440104/2022#12`: kind and id of the text, number of the paragraph. */
  id: string;
  kind: 'report' | 'plan';
  /** Id of the report or plan: what hits are grouped by. */
  document: string;
  /** Whole address of the paragraph's first block; only the path where the site's origin is not known. */
  url: string;
  title: string;
  issuers: string[];
  issuerKind: string | null;
  /** Codes from the province down to its own: a filter by any of them finds what lies below. */
  regions: string[];
  regionNames: string[];
  year: number;
  published: string | null;
  /** The headings above, outermost first. */
  headings: string[];
  heading: boolean;
  parts: Part[];
  topics: string[];
  stances: Stance[];
  text: string;
}

/** Every paragraph of every report and plan, in order. */
export function* passages(content: Content, place: Place): Generator<Passage> {
  for (const report of content.reports.values()) {
    const { id, meta, year, body: document, annotations } = report;
    const base = {
      ...textFields(content, 'report', report),
      issuerKind: meta.issuerKind,
      year,
      published: meta.dates.published ?? null,
    };
    yield* paragraphs(base, document.blocks, annotations.links, (block) => absolute(place, reportAddress(id, block)));
  }
  for (const plan of content.plans.values()) {
    const base = {
      ...textFields(content, 'plan', plan),
      issuerKind: null,
      year: plan.meta.start,
      published: plan.meta.dates.issued ?? null,
    };
    yield* paragraphs(base, plan.body.blocks, [], (block) => absolute(place, planAddress(plan.id, block)));
  }
}

function textFields(
  content: Content,
  kind: 'report' | 'plan',
  {
    id,
    region,
    meta,
  }: { id: string; region: string; meta: { title: string; titleSupplied: boolean; issuers: string[] } },
) {
  const path = regionPath(content, region);
  return {
    kind,
    document: id,
    title: shownTitle(meta.title, meta.titleSupplied),
    issuers: meta.issuers,
    regions: path.map((division) => division.code),
    regionNames: path.map((division) => division.name),
  };
}

type Base = Omit<Passage, 'id' | 'url' | 'headings' | 'heading' | 'parts' | 'topics' | 'stances' | 'text'>;

function* paragraphs(
  base: Base,
  blocks: readonly Block[],
  links: readonly PlanLink[],
  address: (block: string) => string,
): Generator<Passage> {
  const stances = Map.groupBy(links, (link) => link.anchor.paragraph);
  const open: { level: number; text: string }[] = [];
  for (const [number, members] of Map.groupBy(blocks, (block) => block.paragraph)) {
    const [first] = members;
    if (!first) continue;
    const heading = members.find((block) => block.type === 'heading');
    while (heading && (open.at(-1)?.level ?? 0) >= heading.level) open.pop();
    const headings = open.map(({ text }) => text);
    if (heading) open.push(heading);
    yield {
      id: `${base.kind}:${base.document}#${number}`,
      ...base,
      url: address(first.id),
      headings,
      heading: members.every((block) => block.type === 'heading'),
      parts: distinct(members.flatMap((block) => block.parts)),
      topics: distinct(members.flatMap((block) => block.topics)),
      stances: distinct((stances.get(number) ?? []).map((link) => link.stance)),
      text: members.map((block) => block.text).join(''),
    };
  }
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
