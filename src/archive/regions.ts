import type { Content } from '../model/content.ts';
import { memo, memoByKey } from '../model/memo.ts';
import type { Division } from '../model/region.ts';

/** A division by its code. The content check ensures that all codes in the archive exist. */
export function regionOf(content: Content, code: string): Division {
  const division = content.divisions.get(code);
  if (!division) throw new Error(`No division ${code}`);
  return division;
}

/** Whether the duty to publish applies; elsewhere no report is missing. */
export function isBoundByDuty({ duty }: Division): boolean {
  return duty === 'bound';
}

/** What readers must know about a division: that the duty does not apply, and its note. */
export function remarksOn(division: Division): string[] {
  const { name, note } = division;
  const statement = `公布法治政府建设年度报告的义务不适用于${name}，不计入收录情况的总数和比例。`;
  return [...(isBoundByDuty(division) ? [] : [statement]), ...(note === null ? [] : [note])];
}

/** A division preceded by its ancestors, from the province down: 440000, 440100, 440104. */
export function regionPath({ divisions }: Content, code: string): readonly Division[] {
  return pathIn(divisions, code);
}

const pathIn = memoByKey((divisions: Content['divisions'], code: string): readonly Division[] => {
  const division = divisions.get(code);
  if (!division) return [];
  return [...(division.parent ? pathIn(divisions, division.parent) : []), division];
});

/** The names from the province down: 广东省广州市越秀区 */
export function fullRegionName(content: Content, code: string): string {
  return regionPath(content, code)
    .map((division) => division.name)
    .join('');
}

/** The code of a division's province; a province's own code. */
export function provinceOf(content: Content, code: string): string {
  return regionPath(content, code)[0]?.code ?? code;
}

/** How many divisions two regions share on their paths from the province down; a measure of nearness. */
export function sharedDivisions(content: Content, a: string, b: string): number {
  const path = regionPath(content, a);
  return regionPath(content, b).filter((division) => path.includes(division)).length;
}

/** Whether a division is `outer` or one of its descendants. */
export function isWithin(content: Content, code: string, outer: string): boolean {
  return regionPath(content, code).some((division) => division.code === outer);
}

/** The direct children of a division; for `null`, the provinces. */
export function regionChildren(content: Content, code: string | null): Division[] {
  return divisionsByParent(content.divisions).get(code) ?? [];
}

const divisionsByParent = memo((divisions: Content['divisions']) =>
  Map.groupBy(divisions.values(), ({ parent }) => parent),
);
