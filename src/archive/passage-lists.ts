import type { Block, Part } from '../model/body.ts';
import type { Content } from '../model/content.ts';
import { memo } from '../model/memo.ts';
import type { Report } from '../model/report.ts';
import { regionPath } from './regions.ts';

export type Subject = { topic: string; part?: undefined } | { part: Part; topic?: undefined };

/** The reports with passages on a subject, all or narrowed. Every non-empty list has a page. */
export interface PassageList {
  year: number | null;
  /** A province's code. */
  province: string | null;
  /** Newest first. */
  reports: Report[];
}

/** The path below the subject's address: `2024`, `440000`, `2024/440000`; empty for all. */
export function passagePath({ year, province }: Pick<PassageList, 'year' | 'province'>): string {
  return [year, province].filter((value) => value !== null).join('/');
}

export function isAbout(block: Block, { topic, part }: Subject): boolean {
  return topic === undefined ? block.parts.includes(part) : block.topics.includes(topic);
}

/** The reports with passages on a subject, newest first. */
export function reportsOn(content: Content, { topic, part }: Subject): Report[] {
  return reportsBySubject(content).get(topic ?? `part:${part}`) ?? [];
}

const reportsBySubject = memo((content: Content) => {
  const index = new Map<string, Report[]>();
  const reports = [...content.reports.values()].sort((a, b) => b.year - a.year || (a.id < b.id ? -1 : 1));
  for (const report of reports) {
    for (const subject of subjectsOf(report)) {
      const list = index.get(subject);
      if (list) list.push(report);
      else index.set(subject, [report]);
    }
  }
  return index;
});

function subjectsOf(report: Report): Set<string> {
  const subjects = new Set<string>();
  for (const block of report.body.blocks) {
    if (block.type === 'heading' || block.text === '') continue;
    for (const topic of block.topics) subjects.add(topic);
    for (const part of block.parts) subjects.add(`part:${part}`);
  }
  return subjects;
}

/** Not narrowed: these parts are nearly the whole report, so readers are sent to the reports. */
const unnarrowedParts: readonly Part[] = ['results', 'other'];

export function isNarrowed({ part }: Subject): boolean {
  return part === undefined || !unnarrowedParts.includes(part);
}

/** All lists of a subject by path. Narrowed by year or province only if the archive has at least two of them. */
export function passageLists(content: Content, subject: Subject): Map<string, PassageList> {
  const lists = new Map<string, PassageList>([['', { year: null, province: null, reports: [] }]]);
  const byYear = isNarrowed(subject) && hasSeveral(content, (report) => report.year);
  const byProvince = isNarrowed(subject) && hasSeveral(content, (report) => provinceOfReport(content, report));
  for (const report of reportsOn(content, subject)) {
    for (const year of byYear ? [null, report.year] : [null]) {
      for (const province of byProvince ? [null, provinceOfReport(content, report)] : [null]) {
        const path = passagePath({ year, province });
        const list = lists.get(path);
        if (list) list.reports.push(report);
        else lists.set(path, { year, province, reports: [report] });
      }
    }
  }
  return lists;
}

/** A link that narrows a list to a value (null for all), with the number of remaining reports. */
export interface PassageFacetValue<T> {
  value: T | null;
  count: number;
  path: string;
  current: boolean;
}

/** The years with the province unchanged, and vice versa. Empty if the archive has only one. */
export function passageFacetValues(
  lists: ReadonlyMap<string, PassageList>,
  { year, province }: Pick<PassageList, 'year' | 'province'>,
): { years: PassageFacetValue<number>[]; provinces: PassageFacetValue<string>[] } {
  const all = [...lists.values()];
  const years = all.filter((list) => list.province === province).sort((a, b) => (b.year ?? 9999) - (a.year ?? 9999));
  const provinces = all
    .filter((list) => list.year === year)
    .sort((a, b) => ((a.province ?? '') < (b.province ?? '') ? -1 : 1));
  const facetValues = <T>(choices: PassageList[], getValue: (list: PassageList) => T | null, selected: T | null) =>
    choices.length < 2
      ? []
      : choices.map((list) => ({
          value: getValue(list),
          count: list.reports.length,
          path: passagePath(list),
          current: getValue(list) === selected,
        }));
  return {
    years: facetValues(years, (list) => list.year, year),
    provinces: facetValues(provinces, (list) => list.province, province),
  };
}

function hasSeveral<T>(content: Content, getValue: (report: Report) => T): boolean {
  const seen = new Set<T>();
  for (const report of content.reports.values()) {
    seen.add(getValue(report));
    if (seen.size > 1) return true;
  }
  return false;
}

function provinceOfReport(content: Content, report: Report): string {
  return regionPath(content, report.region)[0]?.code ?? report.region;
}
