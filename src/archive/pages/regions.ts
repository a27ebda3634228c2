import { regionAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import type { Division } from '../../model/region.ts';
import { countWithin } from '../coverage.ts';
import { isBoundByDuty, regionChildren } from '../regions.ts';

/** A division in a list, with the number of known reports of it and its descendants. */
export interface RegionItem {
  name: string;
  address: string;
  reports: number;
}

/** A province, its full texts and catalogued reports counted apart, with its prefectures. */
export interface ProvinceView {
  name: string;
  address: string;
  /** Whether the duty to publish applies. */
  applies: boolean;
  full: number;
  catalogued: number;
  prefectures: RegionItem[];
}

export function regionsView(content: Content): ProvinceView[] {
  return regionChildren(content, null).map((province) => ({
    name: province.name,
    address: regionAddress(province.code),
    applies: isBoundByDuty(province),
    ...countWithin(content, province),
    prefectures: regionChildren(content, province.code)
      .filter((division) => division.level === 'prefecture')
      .map((division) => regionItem(content, division)),
  }));
}

export function regionItem(content: Content, division: Division): RegionItem {
  const { full, catalogued } = countWithin(content, division);
  return { name: division.name, address: regionAddress(division.code), reports: full + catalogued };
}
