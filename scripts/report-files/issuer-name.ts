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

/** Locality in the name of an issuer without a division code: 大湖镇人民政府 → 大湖镇. */
export function localityOf(issuer: string | undefined, region: Division): string | undefined {
  if (issuer === undefined) return undefined;
  const fullName = issuer.replace(/(?:人民政府|街道办事处|办事处|管理委员会|管委会|党工委)$/, (suffix) =>
    suffix === '街道办事处' ? '街道' : '',
  );
  const regionStart = fullName.lastIndexOf(region.name);
  const name = regionStart < 0 ? fullName : fullName.slice(regionStart + region.name.length);
  return name === '' || name === issuer ? undefined : name;
}
