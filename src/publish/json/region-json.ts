import { coverageRow, coverageYears } from '../../archive/coverage.ts';
import { entriesIn } from '../../archive/entries.ts';
import { plansFor } from '../../archive/plans.ts';
import { fullRegionName, regionChildren } from '../../archive/regions.ts';
import { feedAddress, regionAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import type { Division } from '../../model/region.ts';
import { hasFeed } from '../feed/changes.ts';
import type { RegionJson } from '../schema/region-schema.ts';
import { entryJson } from './entry-json.ts';
import { regionRefJson } from './region-ref-json.ts';

/** `/data/regions/<code>.json`: a division with its coverage and reports. */
export function regionJson(content: Content, division: Division): RegionJson {
  const { code } = division;
  const { cells } = coverageRow(content, division, coverageYears(content));
  return {
    ...regionRefJson(content, code),
    url: regionAddress(code),
    fullName: fullRegionName(content, code),
    parent: division.parent,
    duty: division.duty,
    note: division.note,
    children: regionChildren(content, code).map((child) => child.code),
    feed: hasFeed(content, code) ? feedAddress(code) : null,
    plans: plansFor(content, code).map((plan) => plan.id),
    years: cells.map(({ year, state, own }) => ({
      year,
      status: state,
      report: own?.id ?? null,
    })),
    reports: entriesIn(content, code).map((entry) => entryJson(content, entry)),
  };
}
