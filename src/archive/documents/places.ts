import type { Content } from '../../model/content.ts';
import type { Division } from '../../model/region.ts';
import { regionPath } from '../regions.ts';

/** Divisions by name, and the names by their first two characters, the longest first. */
interface Names {
  divisions: Map<string, Division[]>;
  byStart: Map<string, string[]>;
}

const cache = new WeakMap<Content['divisions'], Names>();

function namesOf(content: Content): Names {
  const known = cache.get(content.divisions);
  if (known) return known;
  const divisions = Map.groupBy(content.divisions.values(), (division) => division.name);
  const names = [...divisions.keys()].sort((a, b) => b.length - a.length);
  const found = { divisions, byStart: Map.groupBy(names, (name) => name.slice(0, 2)) };
  cache.set(content.divisions, found);
  return found;
}

/** The divisions whose name a title begins with, the longest name counting: several share one (朝阳区). */
export function placesNamed(content: Content, title: string): Division[] {
  const { divisions, byStart } = namesOf(content);
  const words = title.replace(/^中共/, '');
  const name = byStart.get(words.slice(0, 2))?.find((candidate) => words.startsWith(candidate));
  return divisions.get(name ?? '') ?? [];
}

/** Of several divisions of one name, the one that a report of a region means: the nearest to it. */
export function nearest(content: Content, places: readonly Division[], region: string): Division | null {
  const path = regionPath(content, region).map((division) => division.code);
  const shared = (place: Division) =>
    regionPath(content, place.code).filter((division) => path.includes(division.code)).length;
  const ranked = places.map((place) => ({ place, near: shared(place) })).sort((a, b) => b.near - a.near);
  if (ranked.length > 1 && ranked[0]?.near === ranked[1]?.near) return null;
  return ranked[0]?.place ?? null;
}

/** The division of a level (by the last character of its name) that a region is or lies in; the lowest counts. */
export function placeOfLevel(content: Content, region: string, level: string): Division | null {
  return regionPath(content, region).findLast((division) => division.name.endsWith(level)) ?? null;
}
