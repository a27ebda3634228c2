import { feedAddress, regionAddress } from '../archive/addresses.ts';
import { coverageRow, coverageYears } from '../archive/coverage.ts';
import { entriesIn } from '../archive/entries.ts';
import { plansFor } from '../archive/plans.ts';
import { regionChildren, regionPath } from '../archive/regions.ts';
import type { Content } from '../model/content.ts';
import type { Division } from '../model/region.ts';
import { entryJson } from './entry.ts';
import { hasFeed } from './feed/changes.ts';
import { regionJson } from './pieces.ts';
import type { RegionJson } from './schema/region.ts';

/** `/data/regions/<code>.json`: a division, its place in the tree, its coverage by year and the reports filed under it. */
export function regionFileJson(content: Content, division: Division): RegionJson {
  const { code } = division;
  const { cells } = coverageRow(content, division, coverageYears(content));
  return {
    ...regionJson(content, code),
    url: regionAddress(code),
    fullName: fullName(content, code),
    parent: division.parent,
    children: regionChildren(content, code).map((child) => child.code),
    feed: hasFeed(content, code) ? feedAddress(code) : null,
    plans: plansFor(content, code).map((plan) => plan.id),
    years: cells.map(({ year, own }) => ({
      year,
      status: own?.completeness ?? 'not-found',
      report: own?.id ?? null,
    })),
    reports: entriesIn(content, code).map((entry) => entryJson(content, entry)),
  };
}

/** 广东省广州市越秀区 */
export function fullName(content: Content, code: string): string {
  return regionPath(content, code)
    .map((division) => division.name)
    .join('');
}
