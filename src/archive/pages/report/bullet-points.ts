import { partAddress } from '../../../model/addresses.ts';
import type { QuestionedValue } from '../../../model/checked-value.ts';
import type { Content } from '../../../model/content.ts';
import type { Report } from '../../../model/report.ts';
import { parts } from '../../../model/terms.ts';
import { bulletPointsOf } from '../../bullet-points.ts';
import type { Section } from '../text/outline.ts';

export interface BulletPointsSection extends Section {
  id: 'problems' | 'plans';
  points: { block: string; text: string; questioned: QuestionedValue[] }[];
  /** The same part of all reports. */
  address: string;
}

/** A report's problems or plans, point by point; null if it has no text on them, whatever its headings say. */
export function bulletPointsSection(
  content: Content,
  report: Report,
  part: 'problems' | 'plans',
): BulletPointsSection | null {
  const points = bulletPointsOf(content, report, part);
  if (points.length === 0) return null;
  return {
    id: part,
    name: parts[part].name,
    points: points.map(({ block, firstSentence, rest, questioned }) => ({
      block,
      text: firstSentence + rest,
      questioned,
    })),
    address: partAddress(part),
  };
}
