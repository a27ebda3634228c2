import { partAddress } from '../../../model/addresses.ts';
import type { Report } from '../../../model/report.ts';
import { parts } from '../../../model/terms.ts';
import { bulletPointsOf } from '../../bullet-points.ts';
import type { Section } from '../text/outline.ts';

export interface BulletPointsSection extends Section {
  id: 'problems' | 'plans';
  points: { block: string; text: string }[];
  /** The same part of all reports. */
  address: string;
}

/** A report's problems or plans, point by point; null if it has no text on them, whatever its headings say. */
export function bulletPointsSection(report: Report, part: 'problems' | 'plans'): BulletPointsSection | null {
  const points = bulletPointsOf(report, part);
  if (points.length === 0) return null;
  return {
    id: part,
    name: parts[part].name,
    points: points.map(({ block, firstSentence, rest }) => ({ block, text: firstSentence + rest })),
    address: partAddress(part),
  };
}
