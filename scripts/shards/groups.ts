import { provinceOfAddress } from '../../src/archive/address-province.ts';
import { regionAddress } from '../../src/model/addresses.ts';
import type { Content } from '../../src/model/content.ts';
import { readSettings } from '../../src/model/settings.ts';
import { provincesOf, searchKey, searchPortionOption } from './shard-keys.ts';

/** Estimated build work. */
const weights = { report: 8, region: 1 };

/** Reports whose search index fits one job; more are divided into portions. */
const reportsPerSearchPortion = 10_000;

/**
 * Distributes the work to at most `jobs` groups of about equal size, as options of `--shard`. The last ones are the search
 * index, in portions if the archive is large and no server has it.
 */
export function groupsOf(content: Content, jobs: number): string[] {
  const { searchServer } = readSettings(process.env);
  const wanted = searchServer === null ? Math.ceil(content.reports.size / reportsPerSearchPortion) : 1;
  const searchPortions = Math.max(1, Math.min(jobs - 1, wanted));
  const work = workOf(content);
  const pages = balanced(work, jobs - searchPortions).map((provinces) => provinces.join(','));
  const search = searchPortions === 1 ? [searchKey] : balanced(work, searchPortions).map(searchPortionOption);
  return [...pages, ...search];
}

function workOf(content: Content): Map<string, number> {
  const work = new Map(provincesOf(content).map((province) => [province, 0]));
  const add = (region: string, weight: number) => {
    const province = provinceOfAddress(content, regionAddress(region)) ?? '';
    work.set(province, (work.get(province) ?? 0) + weight);
  };
  for (const code of content.divisions.keys()) add(code, weights.region);
  for (const { region } of content.reports.values()) add(region, weights.report);
  return work;
}

/** The provinces in at most `count` groups, each sorted: the one with most work first, to the group with least. */
function balanced(work: ReadonlyMap<string, number>, count: number): string[][] {
  const groups = Array.from({ length: Math.max(1, count) }, () => ({ keys: [] as string[], work: 0 }));
  const provinces = [...work].sort(([a, own], [b, other]) => other - own || (a < b ? -1 : 1));
  for (const [province, own] of provinces) {
    const smallest = groups.reduce((a, b) => (b.work < a.work ? b : a));
    smallest.keys.push(province);
    smallest.work += own;
  }
  return groups.filter(({ keys }) => keys.length > 0).map(({ keys }) => keys.sort());
}
