import type { IssuerKind } from '../../src/model/issuer.ts';
import type { Division } from '../../src/model/region.ts';

/**
 * The name of a region's own government, which its region determines: a district is named with the city it belongs to.
 * Undefined where it is not that simple (leagues and 地区 have a 行政公署; a general office may be 办公厅 or 办公室).
 */
export function governmentOf(
  region: Division,
  kind: IssuerKind,
  divisions: ReadonlyMap<string, Division>,
): string | undefined {
  if (kind !== 'government' || /(?:盟|地区)$/.test(region.name)) return undefined;
  const above = divisions.get(region.parent ?? '');
  const city = region.level === 'county' && region.name.endsWith('区') && above?.name.endsWith('市') ? above.name : '';
  return `${city}${region.name}人民政府`;
}

/** The place that an issuer without a division code of its own is named after: 大湖镇人民政府 → 大湖镇. */
export function localityOf(issuer: string | undefined, region: Division): string | undefined {
  if (issuer === undefined) return undefined;
  const place = issuer.replace(/(?:人民政府|街道办事处|办事处|管理委员会|管委会|党工委)$/, (end) =>
    end === '街道办事处' ? '街道' : '',
  );
  const within = place.lastIndexOf(region.name);
  const name = within < 0 ? place : place.slice(within + region.name.length);
  return name === '' || name === issuer ? undefined : name;
}
