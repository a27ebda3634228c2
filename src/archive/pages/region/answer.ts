import type { Content } from '../../../model/content.ts';
import { coverageWords } from '../../../model/coverage-words.ts';
import { timelinessWords } from '../../../model/publication-words.ts';
import type { Division } from '../../../model/region.ts';
import { coverageRow, coverageYears, tally } from '../../coverage.ts';
import { isBoundByDuty } from '../../regions.ts';

/** How far a region's years are covered, and its latest report: the first line of its page. */
export interface RegionAnswer {
  /** 本级政府的报告，2016—2025 年度：全文 1、已知 4、尚未收录 5 */
  coverage: string;
  latest: { year: number; address: string | null; judgement: string | null } | null;
}

/** Null if the duty does not apply and no report is known. */
export function regionAnswer(content: Content, region: Division): RegionAnswer | null {
  const years = coverageYears(content);
  const row = coverageRow(content, region, years);
  const latest = row.cells.findLast(({ own }) => own !== null)?.own ?? null;
  const applies = isBoundByDuty(region);
  if (!applies && latest === null) return null;
  const words = coverageWords({ years: [Math.min(...years), Math.max(...years)], ...tally([row]), applies });
  return {
    coverage: `本级政府的报告，${words}`,
    latest: latest && { year: latest.year, address: latest.address, judgement: timelinessWords(latest.timeliness) },
  };
}
