import { coverageAddress, regionAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import { provinceAbbreviations } from '../../model/province-abbreviations.ts';
import { provinceTiles } from '../../model/province-tiles.ts';
import type { Division } from '../../model/region.ts';
import { shortName } from '../../parse/short-name.ts';
import { countWithin } from '../coverage.ts';
import { isBoundByDuty, regionChildren } from '../regions.ts';

/** A division in the picture 哪里有, with the known reports of all issuers in it. */
export interface Tile {
  name: string;
  /** The name on the tile: 粤, 广州. */
  short: string;
  address: string;
  /** From the top left, counted from 0. */
  column: number;
  row: number;
  /** Whether the duty to publish applies. */
  applies: boolean;
  /** Known reports, with and without full text. */
  reports: number;
  full: number;
}

/** Tiles of a province are in rows of this length: five names of four characters fit on a phone. */
const columns = 5;

/** All provinces at their places; their tiles lead to their page or to their coverage. */
export function provinceMap(content: Content, leadTo: 'region' | 'coverage'): Tile[] {
  const address = leadTo === 'region' ? regionAddress : coverageAddress;
  const provinces = regionChildren(content, null).filter(({ code }) => code in provinceTiles);
  return provinces.map((province) => {
    const [column, row] = provinceTiles[province.code] ?? [0, 0];
    const short = provinceAbbreviations[province.code] ?? province.name;
    return tileOf(content, province, { short, address: address(province.code), column, row });
  });
}

/** The divisions directly below a province, in the order of their codes. */
export function divisionMap(content: Content, province: Division): Tile[] {
  return regionChildren(content, province.code).map((division, i) =>
    tileOf(content, division, {
      short: shortName(division.name) ?? division.name,
      address: regionAddress(division.code),
      column: i % columns,
      row: Math.floor(i / columns),
    }),
  );
}

function tileOf(content: Content, division: Division, place: Pick<Tile, 'short' | 'address' | 'column' | 'row'>): Tile {
  const { full, catalogued } = countWithin(content, division);
  return { name: division.name, ...place, applies: isBoundByDuty(division), reports: full + catalogued, full };
}
