import type { Content } from '../../model/content.ts';
import { memo } from '../../model/memo.ts';
import type { Division } from '../../model/region.ts';
import { regionPath, sharedDivisions } from '../regions.ts';

/** The divisions whose name a title begins with (longest match). Several divisions may share a name (朝阳区). */
export function divisionsNamed(content: Content, title: string): Division[] {
  const { divisions, byStart } = divisionNames(content.divisions);
  const start = title.replace(/^中共/, '');
  const name = byStart.get(start.slice(0, 2))?.find((candidate) => start.startsWith(candidate));
  return divisions.get(name ?? '') ?? [];
}

/** Divisions by name, and the names by their first two characters, the longest first. */
const divisionNames = memo((all: Content['divisions']) => {
  const divisions = Map.groupBy(all.values(), (division) => division.name);
  const names = [...divisions.keys()].sort((a, b) => b.length - a.length);
  return { divisions, byStart: Map.groupBy(names, (name) => name.slice(0, 2)) };
});

/** The division with most ancestors in common with a region; null if two are equally near. */
export function nearestDivision(content: Content, divisions: readonly Division[], region: string): Division | null {
  const ranked = divisions
    .map((division) => ({ division, proximity: sharedDivisions(content, region, division.code) }))
    .sort((a, b) => b.proximity - a.proximity);
  if (ranked.length > 1 && ranked[0]?.proximity === ranked[1]?.proximity) return null;
  return ranked[0]?.division ?? null;
}

/** The lowest of a region and its ancestors whose name ends in a character (省, 市, 区 …). */
export function divisionOfLevel(content: Content, region: string, level: string): Division | null {
  return regionPath(content, region).findLast((division) => division.name.endsWith(level)) ?? null;
}
