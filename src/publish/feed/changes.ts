import { planAddress, reportAddress } from '../../archive/addresses.ts';
import { regionPath } from '../../archive/regions.ts';
import type { Content } from '../../model/content.ts';
import { shownTitle } from '../../text.ts';

/** Something that readers are told changed: a text added or corrected. */
export interface FeedChange {
  /** Never changes: the text's address and the number of the change, counted from the oldest. */
  key: string;
  date: string;
  what: string;
  /** Title of the report or plan, in brackets where supplied. */
  title: string;
  issuers: string[];
  /** Site-absolute, without the base path. */
  address: string;
  region: string;
}

/** How many changes a feed tells, the newest. */
export const feedLength = 50;

/** The newest changes of the whole archive. */
export function changesOf(content: Content): FeedChange[] {
  return all(content).slice(0, feedLength);
}

/** The newest changes in a region and below it. */
export function changesIn(content: Content, region: string): FeedChange[] {
  return (byRegion(content).get(region) ?? []).slice(0, feedLength);
}

/** Whether a region has a feed: it or one below it has a text here. */
export function hasFeed(content: Content, region: string): boolean {
  return byRegion(content).has(region);
}

/** The codes of all regions that have a feed. */
export function feedRegions(content: Content): string[] {
  return [...byRegion(content).keys()].sort();
}

const sorted = new WeakMap<Content, FeedChange[]>();

/** Every change, newest first, then by address. */
function all(content: Content): FeedChange[] {
  const known = sorted.get(content);
  if (known) return known;
  const texts = [
    ...[...content.reports.values()].map((report) => ({ ...report, address: reportAddress(report.id) })),
    ...[...content.plans.values()].map((plan) => ({ ...plan, address: planAddress(plan.id) })),
  ];
  const changes = texts.flatMap(({ address, region, meta }) =>
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
  // Within a text the newest stand first already, and sorting keeps that.
  changes.sort((a, b) => compare(b.date, a.date) || compare(a.address, b.address));
  sorted.set(content, changes);
  return changes;
}

const indexed = new WeakMap<Content, Map<string, FeedChange[]>>();

/** The changes of every region that has any, its own and those below it. */
function byRegion(content: Content): Map<string, FeedChange[]> {
  let index = indexed.get(content);
  if (index) return index;
  index = new Map();
  for (const change of all(content)) {
    for (const { code } of regionPath(content, change.region)) {
      const changes = index.get(code);
      if (changes) changes.push(change);
      else index.set(code, [change]);
    }
  }
  indexed.set(content, index);
  return index;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
