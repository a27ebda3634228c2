import { regionPath } from '../../src/archive/regions.ts';
import { planAddress, reportAddress } from '../../src/model/addresses.ts';
import type { PlanLink } from '../../src/model/annotation.ts';
import type { Block } from '../../src/model/body.ts';
import type { Content } from '../../src/model/content.ts';
import { shownTitle } from '../../src/model/format.ts';
import type { Part, Stance } from '../../src/model/terms.ts';
import { absolute, type SiteLocation } from '../../src/publish/site-location.ts';

/**
 * A record for a search server: one source paragraph and its filter fields. Phrases match within one paragraph; a run-in
 * heading and its text are one paragraph, and so are a lead and its items.
 */
export interface Passage {
  /** `report:440104/2022#12`: kind, id of the report or plan, paragraph number. */
  id: string;
  kind: 'report' | 'plan';
  /** Id of the report or plan, to group hits by. */
  document: string;
  /** Address of the paragraph's first block; without the origin if that is unknown. */
  url: string;
  title: string;
  issuers: string[];
  issuerKind: string | null;
  /** Division codes from the province down, so that a filter by a region includes the regions below it. */
  regions: string[];
  regionNames: string[];
  year: number;
  published: string | null;
  /** Headings of the enclosing sections, outermost first. */
  headings: string[];
  heading: boolean;
  parts: Part[];
  topics: string[];
  stances: Stance[];
  text: string;
}

/** Every paragraph of every report and plan, in order. */
export function* passages(content: Content, location: SiteLocation): Generator<Passage> {
  for (const report of content.reports.values()) {
    const { id, meta, year, body, annotations } = report;
    const base = {
      ...textFields(content, 'report', report),
      issuerKind: meta.issuerKind,
      year,
      published: meta.dates.published ?? null,
    };
    yield* paragraphs(base, body.blocks, annotations.links, (block) => absolute(location, reportAddress(id, block)));
  }
  for (const plan of content.plans.values()) {
    const base = {
      ...textFields(content, 'plan', plan),
      issuerKind: null,
      year: plan.meta.start,
      published: plan.meta.dates.issued ?? null,
    };
    yield* paragraphs(base, plan.body.blocks, [], (block) => absolute(location, planAddress(plan.id, block)));
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
  const enclosing: { level: number; text: string }[] = [];
  for (const [number, members] of Map.groupBy(blocks, (block) => block.paragraph)) {
    const [first] = members;
    if (!first) continue;
    const heading = members.find((block) => block.type === 'heading');
    while (heading && (enclosing.at(-1)?.level ?? 0) >= heading.level) enclosing.pop();
    const headings = enclosing.map(({ text }) => text);
    if (heading) enclosing.push(heading);
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
