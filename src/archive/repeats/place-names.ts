import type { Content } from '../../model/content.ts';
import type { Report } from '../../model/report.ts';
import { regionPath } from '../regions.ts';
import { PlaceNames } from './mask.ts';

const suffix = /(?:特别行政区|(?:[一-龥]{1,3}族)*自治[区州县旗]|地区|林区|特区|新区|[省市区县州盟旗])$/;

const allNames = new WeakMap<Content['divisions'], PlaceNames>();

/** The names of all divisions, with short forms for provinces and prefectures: 广州市 and 广州. */
export function placeNames({ divisions }: Content): PlaceNames {
  const cached = allNames.get(divisions);
  if (cached) return cached;
  const names = new PlaceNames(
    [...divisions.values()].flatMap(({ name, level }) => (level === 'county' ? [name] : [name, shortName(name)])),
  );
  allNames.set(divisions, names);
  return names;
}

const cache = new WeakMap<Content, Map<string, PlaceNames>>();

/** Short forms of a report's division and its ancestors, and the names of its town or zone. */
export function ownPlaceNames(content: Content, { region, meta }: Report): PlaceNames {
  const namesByKey = cache.get(content) ?? new Map<string, PlaceNames>();
  cache.set(content, namesByKey);
  const key = `${region} ${meta.locality ?? ''}`;
  const names =
    namesByKey.get(key) ??
    new PlaceNames([
      ...regionPath(content, region).map((division) => shortName(division.name)),
      ...(meta.locality ? [meta.locality, meta.locality.replace(/(?:街道办事处|街道|镇|乡)$/, '')] : []),
    ]);
  namesByKey.set(key, names);
  return names;
}

function shortName(name: string): string {
  const short = name.replace(suffix, '');
  return short.length >= 2 ? short : name;
}
