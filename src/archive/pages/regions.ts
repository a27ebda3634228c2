import { regionAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import type { Division } from '../../model/region.ts';
import type { Link } from '../../model/site-sections.ts';
import { countWithin } from '../coverage.ts';
import { isBoundByDuty, regionChildren } from '../regions.ts';

/** A division in a list, with the number of known reports of it and its descendants. */
export interface RegionItem {
  name: string;
  address: string;
  reports: number;
}

/** A province, its full texts and catalogued reports counted apart, with the divisions below it. */
export interface ProvinceView {
  /** Of its section: p440000. */
  id: string;
  name: string;
  address: string;
  /** Whether the duty to publish applies. */
  applies: boolean;
  full: number;
  catalogued: number;
  /** Its prefectures; the counties of a province without any. */
  divisions: RegionItem[];
  /** The counties of its prefectures; those without a prefecture come last, under the province's name. */
  counties: { parent: string; items: Link[] }[];
}

export function regionsView(content: Content): ProvinceView[] {
  return regionChildren(content, null).map((province) => ({
    id: `p${province.code}`,
    name: province.name,
    address: regionAddress(province.code),
    applies: isBoundByDuty(province),
    ...countWithin(content, province),
    ...divisionsOf(content, province),
  }));
}

function divisionsOf(content: Content, province: Division): Pick<ProvinceView, 'divisions' | 'counties'> {
  const children = regionChildren(content, province.code);
  const prefectures = children.filter(({ level }) => level === 'prefecture');
  if (prefectures.length === 0) return { divisions: children.map((child) => regionItem(content, child)), counties: [] };
  const counties = [
    ...prefectures.map(({ code, name }) => ({ parent: name, items: regionChildren(content, code) })),
    { parent: province.name, items: children.filter(({ level }) => level === 'county') },
  ];
  return {
    divisions: prefectures.map((division) => regionItem(content, division)),
    counties: counties
      .filter(({ items }) => items.length > 0)
      .map(({ parent, items }) => ({
        parent,
        items: items.map(({ code, name }): Link => [regionAddress(code), name]),
      })),
  };
}

export function regionItem(content: Content, division: Division): RegionItem {
  const { full, catalogued } = countWithin(content, division);
  return { name: division.name, address: regionAddress(division.code), reports: full + catalogued };
}
