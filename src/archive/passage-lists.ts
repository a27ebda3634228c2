import type { Block, Part } from '../model/body.ts';
import type { Content } from '../model/content.ts';
import type { Report } from '../model/report.ts';
import { regionPath } from './regions.ts';

/** What the passages of a list are: all on one topic, or all of one part. */
export type Subject = { topic: string; part?: undefined } | { part: Part; topic?: undefined };

/** A list of reports that speak of a subject, all of them or narrowed; every one that holds a report has a page. */
export interface PassageList {
  year: number | null;
  /** A province's code. */
  province: string | null;
  /** Newest first. */
  reports: Report[];
}

/** The path of a narrowed list below the subject's address: `2024`, `440000`, `2024/440000`; empty for all. */
export function passagePath({ year, province }: Pick<PassageList, 'year' | 'province'>): string {
  return [year, province].filter((value) => value !== null).join('/');
}

/** Whether a block belongs to a subject. */
export function speaksOf(block: Block, { topic, part }: Subject): boolean {
  return topic === undefined ? block.parts.includes(part) : block.topics.includes(topic);
}

const cache = new WeakMap<Content, Map<string, Report[]>>();

/** The reports that speak of a subject, newest first. */
export function reportsOn(content: Content, { topic, part }: Subject): Report[] {
  let index = cache.get(content);
  if (!index) {
    index = new Map();
    const reports = [...content.reports.values()].sort((a, b) => b.year - a.year || (a.id < b.id ? -1 : 1));
    for (const report of reports) {
      for (const subject of subjectsOf(report)) {
        const list = index.get(subject);
        if (list) list.push(report);
        else index.set(subject, [report]);
      }
    }
    cache.set(content, index);
  }
  return index.get(topic ?? `part:${part}`) ?? [];
}

function subjectsOf(report: Report): Set<string> {
  const subjects = new Set<string>();
  for (const block of report.body.blocks) {
    if (block.type === 'heading' || block.text === '') continue;
    for (const topic of block.topics) subjects.add(topic);
    for (const part of block.parts) subjects.add(`part:${part}`);
  }
  return subjects;
}

/** Most of every report: whoever wants these by year and place wants the reports themselves. */
const whole: readonly Part[] = ['results', 'other'];

/** Whether the lists of a subject are narrowed at all. */
export function isNarrowed({ part }: Subject): boolean {
  return part === undefined || !whole.includes(part);
}

/** All lists of a subject by path. A list is narrowed only by what the archive has at least two of. */
export function passageLists(content: Content, subject: Subject): Map<string, PassageList> {
  const lists = new Map<string, PassageList>([['', { year: null, province: null, reports: [] }]]);
  const byYear = isNarrowed(subject) && several(content, (report) => report.year);
  const byProvince = isNarrowed(subject) && several(content, (report) => provinceOf(content, report));
  for (const report of reportsOn(content, subject)) {
    for (const year of byYear ? [null, report.year] : [null]) {
      for (const province of byProvince ? [null, provinceOf(content, report)] : [null]) {
        const path = passagePath({ year, province });
        const list = lists.get(path);
        if (list) list.reports.push(report);
        else lists.set(path, { year, province, reports: [report] });
      }
    }
  }
  return lists;
}

/** A value that a list can be narrowed to, with the number of reports that leaves; null stands for all. */
export interface PassageChoice<T> {
  value: T | null;
  count: number;
  path: string;
  current: boolean;
}

/** The years and provinces that a list can be narrowed to, the other kept. Empty where there is only one in the archive. */
export function passageChoices(
  lists: ReadonlyMap<string, PassageList>,
  { year, province }: Pick<PassageList, 'year' | 'province'>,
): { years: PassageChoice<number>[]; provinces: PassageChoice<string>[] } {
  const all = [...lists.values()];
  const years = all.filter((list) => list.province === province).sort((a, b) => (b.year ?? 9999) - (a.year ?? 9999));
  const provinces = all
    .filter((list) => list.year === year)
    .sort((a, b) => ((a.province ?? '') < (b.province ?? '') ? -1 : 1));
  const choices = <T>(found: PassageList[], read: (list: PassageList) => T | null, chosen: T | null) =>
    found.length < 2
      ? []
      : found.map((list) => ({
          value: read(list),
          count: list.reports.length,
          path: passagePath(list),
          current: read(list) === chosen,
        }));
  return {
    years: choices(years, (list) => list.year, year),
    provinces: choices(provinces, (list) => list.province, province),
  };
}

function several<T>(content: Content, read: (report: Report) => T): boolean {
  const seen = new Set<T>();
  for (const report of content.reports.values()) {
    seen.add(read(report));
    if (seen.size > 1) return true;
  }
  return false;
}

function provinceOf(content: Content, report: Report): string {
  return regionPath(content, report.region)[0]?.code ?? report.region;
}
