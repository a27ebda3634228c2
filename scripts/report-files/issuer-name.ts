import type { Division } from '../../src/model/region.ts';
import type { IssuerKind } from '../../src/model/terms.ts';

/**
 * Name of a region's own government; that of a city district begins with the city. Undefined if the region does not
 * determine the name: leagues and 地区 have a 行政公署, a general office may be 办公厅 or 办公室.
 */
export function governmentOf(
  region: Division,
  kind: IssuerKind,
  divisions: ReadonlyMap<string, Division>,
): string | undefined {
  if (kind !== 'government' || /(?:盟|地区)$/.test(region.name)) return undefined;
  const parent = divisions.get(region.parent ?? '');
  const isDistrict = region.level === 'county' && region.name.endsWith('区');
  const city = isDistrict && parent?.name.endsWith('市') ? parent.name : '';
  return `${city}${region.name}人民政府`;
}

/**
 * Locality in a name: 大湖镇人民政府, 样区人民政府大湖街道办事处, 大湖镇 → 大湖镇, 大湖街道. Undefined if the name is of
 * no such place.
 */
export function localityOf(name: string | undefined, region: Division): string | undefined {
  if (name === undefined) return undefined;
  const area = name.replace(/^中共/, '').replace(governing, '');
  const isArea = settlement.test(area) || area.length < name.replace(/^中共/, '').length;
  const ownName = withoutRegion(area.replace(/^.*人民政府(?=.{2,})/, ''), region);
  return isArea && ownName !== '' ? ownName : undefined;
}

/** What governs a place: 街道 stays. */
const governing =
  /(?:人民政府|(?<=街道)办事处|(?<=街道)办|办事处|管理委员会|管委会|党工委|工作委员会|(?<=[镇乡])委员会)$/;
const settlement = /(?:街道|镇|乡|苏木)$/;
/** A higher division that the region's own name does not cover: 样县 in 样县大湖镇. */
const higherDivision = /^\p{Script=Han}{1,4}[省市县区旗](?=\p{Script=Han}{2,}(?:街道|镇|乡|苏木)$)/u;

function withoutRegion(name: string, region: Division): string {
  const start = name.lastIndexOf(region.name);
  return start < 0 ? name.replace(higherDivision, '') : name.slice(start + region.name.length);
}
