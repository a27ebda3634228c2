import type { Content } from '../../model/content.ts';
import { memo, memoByKey } from '../../model/memo.ts';
import type { Report } from '../../model/report.ts';
import { regionPath } from '../regions.ts';
import { PlaceNames } from './mask.ts';

const suffix = /(?:特别行政区|(?:[一-龥]{1,3}族)*自治[区州县旗]|地区|林区|特区|新区|[省市区县州盟旗])$/;

/** The names of all divisions, with short forms for provinces and prefectures: 广州市 and 广州. */
export const placeNames = memo(
  (divisions: Content['divisions']) =>
    new PlaceNames(
      [...divisions.values()].flatMap(({ name, level }) => (level === 'county' ? [name] : [name, shortName(name)])),
    ),
);

/** Short forms of a report's division and its ancestors, and the names of its town or zone. */
export const ownPlaceNames = memoByKey(
  (content: Content, { region, meta }: Report) =>
    new PlaceNames([
      ...regionPath(content, region).map((division) => shortName(division.name)),
      ...(meta.locality ? [meta.locality, meta.locality.replace(/(?:街道办事处|街道|镇|乡)$/, '')] : []),
    ]),
  ({ region, meta }) => `${region} ${meta.locality ?? ''}`,
);

function shortName(name: string): string {
  const short = name.replace(suffix, '');
  return short.length >= 2 ? short : name;
}
