import { provinceOfAddress } from '../../src/archive/address-province.ts';
import { regionAddress } from '../../src/model/addresses.ts';
import type { Content } from '../../src/model/content.ts';
import { searchKey, shardKeysOf } from './shard-keys.ts';

/** Estimated build work. */
const weights = { report: 8, region: 1 };

/**
 * Distributes the shard keys to at most `jobs` groups of about equal work; one group is the search index.
 */
export function groupsOf(content: Content, jobs: number): string[] {
  const work = new Map<string, number>();
  const add = (region: string, weight: number) => {
    const province = provinceOfAddress(content, regionAddress(region)) ?? '';
    work.set(province, (work.get(province) ?? 0) + weight);
  };
  for (const code of content.divisions.keys()) add(code, weights.region);
  for (const { region } of content.reports.values()) add(region, weights.report);

  const groups = Array.from({ length: Math.max(1, jobs - 1) }, () => ({ keys: [] as string[], work: 0 }));
  const provinces = shardKeysOf(content).filter((key) => key !== searchKey);
  provinces.sort((a, b) => (work.get(b) ?? 0) - (work.get(a) ?? 0) || (a < b ? -1 : 1));
  for (const province of provinces) {
    const smallest = groups.reduce((a, b) => (b.work < a.work ? b : a));
    smallest.keys.push(province);
    smallest.work += work.get(province) ?? 0;
  }
  const nonEmpty = groups.filter(({ keys }) => keys.length > 0);
  return [...nonEmpty.map(({ keys }) => keys.sort().join(',')), searchKey];
}
