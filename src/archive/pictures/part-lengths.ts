import { partAddress, reportAddress } from '../../model/addresses.ts';
import type { Block } from '../../model/body.ts';
import type { Content } from '../../model/content.ts';
import { memo } from '../../model/memo.ts';
import type { Report } from '../../model/report.ts';
import { keysOf } from '../../model/term.ts';
import { type Part, parts } from '../../model/terms.ts';
import { blockLength } from '../text-length.ts';

/** A bar of the picture 篇幅: the lengths of the statutory parts of a report, or of all reports on a year. */
export interface LengthBar {
  /** 2024 韶关市人民政府, or 2024年度 812 份 */
  name: string;
  address: string | null;
  /** Without white space. */
  characters: number;
  /** In the order of the parts; those without text are absent. */
  segments: LengthSegment[];
}

export interface LengthSegment {
  /** Several if a section treats them together. */
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

export const reportLengths = memo((report: Report): LengthBar => {
  const { id, year, meta, body } = report;
  const blocks = Map.groupBy(body.blocks, (block) => ownParts(block).join('+'));
  const segments = [...blocks.values()].flatMap((group): LengthSegment[] => {
    const [first] = group;
    const characters = group.reduce((sum, block) => sum + blockLength(block), 0);
    if (!first || characters === 0) return [];
    return [{ ...named(ownParts(first)), characters, address: reportAddress(id, first.id) }];
  });
  return barOf(`${year} ${meta.issuers.join('、')}`, reportAddress(id), segments);
});

function yearLengths(year: number, reports: readonly Report[]): LengthBar {
  const segments = Map.groupBy(
    reports.flatMap((report) => reportLengths(report).segments),
    ({ name }) => name,
  );
  const sums = [...segments.values()].flatMap(([first, ...others]): LengthSegment[] => {
    if (!first) return [];
    const characters = others.reduce((sum, segment) => sum + segment.characters, first.characters);
    return [{ ...first, characters, address: partAddress(first.parts[0] ?? 'other') }];
  });
  return barOf(`${year}年度 ${reports.length} 份`, null, sums);
}

/** `results` includes all that a heading does not assign to another part; a passage of two parts is of the other. */
function ownParts(block: Block): Part[] {
  const others = block.parts.filter((part) => part !== 'results');
  return others.length > 0 ? others : ['results'];
}

function named(ownParts: Part[]): Pick<LengthSegment, 'parts' | 'name'> {
  return { parts: ownParts, name: ownParts.map((part) => parts[part].name).join('、') };
}

function barOf(name: string, address: string | null, segments: LengthSegment[]): LengthBar {
  const order = keysOf(parts);
  const rank = ({ parts: [first = 'other'] }: LengthSegment) => order.indexOf(first);
  return {
    name,
    address,
    characters: segments.reduce((sum, { characters }) => sum + characters, 0),
    segments: segments.sort((a, b) => rank(a) - rank(b) || a.parts.length - b.parts.length),
  };
}
