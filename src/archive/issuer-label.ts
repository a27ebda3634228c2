import type { Content } from '../model/content.ts';
import type { Report } from '../model/report.ts';
import { issuerKinds } from '../model/terms.ts';
import { regionOf } from './regions.ts';

/**
 * Whose figures a report states: 广州市, 沙溪镇, but 广州市司法局. A department's figures are not those of its city, so they
 * must not be labelled with the city's name.
 */
export function issuerLabel(content: Content, report: Report): string {
  return otherIssuer(report) ?? placeOf(content, report);
}

/** The issuers by name, unless they govern the place. */
export function otherIssuer({ meta }: Report): string | null {
  return issuerKinds[meta.issuerKind].governs ? null : meta.issuers.join('、');
}

/** The region, or the locality within it. */
export function placeOf(content: Content, { region, meta }: Report): string {
  return meta.locality ?? regionOf(content, region).name;
}
