import { regionPath } from '../../archive/regions.ts';
import { planAddress, reportAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import { shownTitle } from '../../model/format.ts';
import { memo } from '../../model/memo.ts';

/** A report or plan added or corrected, from its `history`. */
export interface FeedChange {
  /** Stable: address and number of the change, counted from the oldest. */
  key: string;
  date: string;
  what: string;
  /** In brackets if supplied. */
  title: string;
  issuers: string[];
  /** Site-absolute, without the base path. */
  address: string;
  region: string;
}

export const feedLength = 50;

export function changesOf(content: Content): FeedChange[] {
  return allChanges(content).slice(0, feedLength);
}

/** Includes changes of descendants. */
export function changesIn(content: Content, region: string): FeedChange[] {
  return (changesByRegion(content).get(region) ?? []).slice(0, feedLength);
}

/** Whether the region or a descendant has a report or plan in the archive. */
export function hasFeed(content: Content, region: string): boolean {
  return changesByRegion(content).has(region);
}

export function feedRegions(content: Content): string[] {
  return [...changesByRegion(content).keys()].sort();
}

/** All changes, newest first, then by address. */
const allChanges = memo((content: Content): FeedChange[] => {
  const reportsAndPlans = [
    ...[...content.reports.values()].map((report) => ({ ...report, address: reportAddress(report.id) })),
    ...[...content.plans.values()].map((plan) => ({ ...plan, address: planAddress(plan.id) })),
  ];
  const changes = reportsAndPlans.flatMap(({ address, region, meta }) =>
    meta.history.map(({ date, what }, i) => ({
      key: `${address}#${meta.history.length - i}`,
      date,
      what,
      title: shownTitle(meta.title, meta.titleSupplied),
      issuers: meta.issuers,
      address,
      region,
    })),
  );
  // The sort is stable: `history` is newest first already.
  return changes.sort((a, b) => compare(b.date, a.date) || compare(a.address, b.address));
});

/** By region code, including changes of descendants. */
const changesByRegion = memo((content: Content): ReadonlyMap<string, FeedChange[]> => {
  const index = new Map<string, FeedChange[]>();
  for (const change of allChanges(content)) {
    for (const { code } of regionPath(content, change.region)) {
      const changes = index.get(code);
      if (changes) changes.push(change);
      else index.set(code, [change]);
    }
  }
  return index;
});

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
