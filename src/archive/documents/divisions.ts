import type { Content } from '../../model/content.ts';
import type { Division } from '../../model/region.ts';
import { regionPath } from '../regions.ts';

/** Divisions by name, and the names by their first two characters, the longest first. */
interface DivisionNames {
  divisions: Map<string, Division[]>;
  byStart: Map<string, string[]>;
}

const cache = new WeakMap<Content['divisions'], DivisionNames>();

function divisionNames(content: Content): DivisionNames {
  const cached = cache.get(content.divisions);
  if (cached) return cached;
  const divisions = Map.groupBy(content.divisions.values(), (division) => division.name);
  const names = [...divisions.keys()].sort((a, b) => b.length - a.length);
  const index = { divisions, byStart: Map.groupBy(names, (name) => name.slice(0, 2)) };
  cache.set(content.divisions, index);
  return index;
}

/** The divisions whose name a title begins with (longest match). Several divisions may share a name (朝阳区). */
export function divisionsNamed(content: Content, title: string): Division[] {
  const { divisions, byStart } = divisionNames(content);
  const start = title.replace(/^中共/, '');
  const name = byStart.get(start.slice(0, 2))?.find((candidate) => start.startsWith(candidate));
  return divisions.get(name ?? '') ?? [];
}

/** The division with most ancestors in common with a region; null if two are equally near. */
export function nearestDivision(content: Content, divisions: readonly Division[], region: string): Division | null {
  const path = regionPath(content, region).map((division) => division.code);
  const commonAncestors = ({ code }: Division) =>
    regionPath(content, code).filter((division) => path.includes(division.code)).length;
  const ranked = divisions
    .map((division) => ({ division, proximity: commonAncestors(division) }))
    .sort((a, b) => b.proximity - a.proximity);
  if (ranked.length > 1 && ranked[0]?.proximity === ranked[1]?.proximity) return null;
  return ranked[0]?.division ?? null;
}

/** The lowest of a region and its ancestors whose name ends in a character (省, 市, 区 …). */
export function divisionOfLevel(content: Content, region: string, level: string): Division | null {
  return regionPath(content, region).findLast((division) => division.name.endsWith(level)) ?? null;
}
