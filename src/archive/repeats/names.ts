import type { Content } from '../../model/content.ts';
import type { Report } from '../../model/report.ts';
import { regionPath } from '../regions.ts';
import { PlaceNames } from './mask.ts';

const suffix = /(?:特别行政区|(?:[一-龥]{1,3}族)*自治[区州县旗]|地区|林区|特区|新区|[省市区县州盟旗])$/;

const all = new WeakMap<Content['divisions'], PlaceNames>();

/** The names of all divisions, and the short forms of provinces and prefectures: 广州市 and 广州. */
export function placeNames({ divisions }: Content): PlaceNames {
  const known = all.get(divisions);
  if (known) return known;
  const names = new PlaceNames(
    [...divisions.values()].flatMap(({ name, level }) => (level === 'county' ? [name] : [name, shortName(name)])),
  );
  all.set(divisions, names);
  return names;
}

const cache = new WeakMap<Content, Map<string, PlaceNames>>();

/** What a report calls its own place besides: the short forms of its divisions, its town or zone. */
export function ownNames(content: Content, { region, meta }: Report): PlaceNames {
  const known = cache.get(content) ?? new Map<string, PlaceNames>();
  cache.set(content, known);
  const key = `${region} ${meta.locality ?? ''}`;
  const found =
    known.get(key) ??
    new PlaceNames([
      ...regionPath(content, region).map((division) => shortName(division.name)),
      ...(meta.locality ? [meta.locality, meta.locality.replace(/(?:街道办事处|街道|镇|乡)$/, '')] : []),
    ]);
  known.set(key, found);
  return found;
}

function shortName(name: string): string {
  const short = name.replace(suffix, '');
  return short.length >= 2 ? short : name;
}
