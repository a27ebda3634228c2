import { partAddress, reportAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import { memo } from '../../model/memo.ts';
import type { Report } from '../../model/report.ts';
import type { Part } from '../../model/terms.ts';
import { inOrder, partSegments } from './part-segments.ts';

/** A bar of the picture 篇幅: the lengths of the statutory parts of a report, or of all reports on a year. */
export interface LengthBar {
  /** 2024 韶关市人民政府, or 2024年度 812 份 */
  name: string;
  address: string | null;
  /** Without white space. */
  characters: number;
  segments: LengthSegment[];
}

export interface LengthSegment {
  parts: Part[];
  name: string;
  characters: number;
  /** Where the part begins in the report, or all passages of the part. */
  address: string;
}

/** More bars than these fit no page: then each year has one. */
const mostReports = 40;

/** The reports, or their years if they are many; newest first. */
export function partLengths(content: Content): LengthBar[] {
  const reports = [...content.reports.values()].sort((a, b) => b.year - a.year || (a.id < b.id ? -1 : 1));
  if (reports.length <= mostReports) return reports.map(reportLengths);
  return [...Map.groupBy(reports, ({ year }) => year)].map(([year, ofYear]) => yearLengths(year, ofYear));
}

export const reportLengths = memo(({ id, year, meta, body }: Report): LengthBar => {
  const segments = partSegments(body.blocks).map(({ block, ...segment }) => ({
    ...segment,
    address: reportAddress(id, block),
  }));
  return { name: `${year} ${meta.issuers.join('、')}`, address: reportAddress(id), ...total(segments) };
});

function yearLengths(year: number, reports: readonly Report[]): LengthBar {
  const groups = Map.groupBy(
    reports.flatMap((report) => reportLengths(report).segments),
    ({ name }) => name,
  );
  const segments = [...groups.values()].flatMap((group): LengthSegment[] => {
    const [first] = group;
    if (!first) return [];
    return [{ ...first, characters: total(group).characters, address: partAddress(first.parts[0] ?? 'other') }];
  });
  return { name: `${year}年度 ${reports.length} 份`, address: null, ...total(inOrder(segments)) };
}

function total(segments: LengthSegment[]): Pick<LengthBar, 'characters' | 'segments'> {
  return { characters: segments.reduce((sum, { characters }) => sum + characters, 0), segments };
}
