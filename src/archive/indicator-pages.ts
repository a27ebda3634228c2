import type { Content } from '../model/content.ts';
import type { Indicator } from '../model/indicator.ts';
import { regionPath } from './regions.ts';
import { type Point, seriesOf } from './series.ts';

/** Values per page, each with its sentence: more would make the page too heavy and the chart unreadable. */
export const pointsPerPage = 100;

/** All values of an indicator, or one province's if there are too many for one page. */
export interface IndicatorPage {
  /** Path below the indicator's address: `440000`, `440000/2`; empty for its main page. */
  path: string;
  /** Code; null on the main page. */
  province: string | null;
  /** Newest first; empty on the main page if the values are split by province. */
  points: readonly Point[];
  /** 1-based, among the pages of the province. */
  page: number;
  pages: number;
}

export interface ProvinceCount {
  province: string;
  count: number;
}

export function indicatorPages(content: Content, indicator: Indicator): IndicatorPage[] {
  const points = seriesOf(content, indicator.id);
  if (!isSplitByProvince(points)) return [{ path: '', province: null, points, page: 1, pages: 1 }];
  return [
    { path: '', province: null, points: [], page: 1, pages: 1 },
    ...[...groupByProvince(content, points)].flatMap(([province, provincePoints]) => {
      const pages = Math.ceil(provincePoints.length / pointsPerPage);
      return Array.from({ length: pages }, (_, i) => ({
        path: provincePath(province, i + 1),
        province,
        points: provincePoints.slice(i * pointsPerPage, (i + 1) * pointsPerPage),
        page: i + 1,
        pages,
      }));
    }),
  ];
}

/** By code; empty if one page holds all values. */
export function provinceCounts(content: Content, indicator: Indicator): ProvinceCount[] {
  const points = seriesOf(content, indicator.id);
  if (!isSplitByProvince(points)) return [];
  return [...groupByProvince(content, points)].map(([province, provincePoints]) => ({
    province,
    count: provincePoints.length,
  }));
}

export function provincePath(province: string, page = 1): string {
  return page > 1 ? `${province}/${page}` : province;
}

function isSplitByProvince(points: readonly Point[]): boolean {
  return points.length > pointsPerPage;
}

function groupByProvince(content: Content, points: readonly Point[]): [string, Point[]][] {
  const groups = Map.groupBy(points, ({ report }) => regionPath(content, report.region)[0]?.code ?? report.region);
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}
