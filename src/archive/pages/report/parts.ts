import { partAddress } from '../../../model/addresses.ts';
import type { Content } from '../../../model/content.ts';
import type { Report } from '../../../model/report.ts';
import { parts } from '../../../model/terms.ts';
import { bulletPointsOf } from '../../bullet-points.ts';
import type { Section } from '../text/outline.ts';

export interface PartsSection extends Section {
  id: 'parts';
  parts: {
    name: string;
    /** Number of points, and the block of the first. */
    points: number;
    block: string;
    /** The same part of all reports. */
    address: string;
  }[];
}

/** Where a report names its problems and plans; null if it has no text on them, whatever its headings say. */
export function partsSection(content: Content, report: Report): PartsSection | null {
  const found = (['problems', 'plans'] as const).flatMap((part) => {
    const points = bulletPointsOf(content, report, part);
    const [first] = points;
    return first
      ? [{ name: parts[part].name, points: points.length, block: first.block, address: partAddress(part) }]
      : [];
  });
  return found.length === 0 ? null : { id: 'parts', name: '不足和计划', parts: found };
}
