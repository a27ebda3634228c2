import type { Content } from '../model/content.ts';
import type { Report } from '../model/report.ts';
import { regionOf } from './regions.ts';

/** A report in few words: 2022 年韶关市; other issuers than the government are named. */
export function reportLabel(content: Content, { year, region, meta }: Report): string {
  const issuer = meta.issuerKind === 'government' ? '' : `（${meta.issuers.join('、')}）`;
  return `${year} 年${meta.locality ?? regionOf(content, region).name}${issuer}`;
}
