import type { Content } from '../model/content.ts';
import type { Indicator } from '../model/indicator.ts';
import { regionPath } from './regions.ts';
import { type Point, seriesOf } from './series.ts';

/** How many values a page shows, each with its sentence: more would make a page too heavy and a chart unreadable. */
export const pointsPerPage = 100;

/** A page of an indicator's values: all of them, or one province's where there are too many for one page. */
export interface IndicatorPage {
  /** Path below the indicator's own address: `440000`, `440000/2`; empty for that address itself. */
  path: string;
  /** A province's code; null on the indicator's own page. */
  province: string | null;
  /** The values of this page, newest first; empty on the own page of an indicator whose values are split by province. */
  points: readonly Point[];
  /** 1-based place among the pages of the same province. */
  page: number;
  pages: number;
}

/** How many values of an indicator a province has. */
export interface ProvinceCount {
  province: string;
  count: number;
}

/** All pages of an indicator: one, or its own page and those of each province. */
export function indicatorPages(content: Content, indicator: Indicator): IndicatorPage[] {
  const points = seriesOf(content, indicator.id);
  if (!isSplit(points)) return [{ path: '', province: null, points, page: 1, pages: 1 }];
  return [
    { path: '', province: null, points: [], page: 1, pages: 1 },
    ...[...byProvince(content, points)].flatMap(([province, own]) => {
      const pages = Math.ceil(own.length / pointsPerPage);
      return Array.from({ length: pages }, (_, i) => ({
        path: provincePath(province, i + 1),
        province,
        points: own.slice(i * pointsPerPage, (i + 1) * pointsPerPage),
        page: i + 1,
        pages,
      }));
    }),
  ];
}

/** The provinces that an indicator's values are split by, in the order of their codes; none where one page holds all. */
export function provinceCounts(content: Content, indicator: Indicator): ProvinceCount[] {
  const points = seriesOf(content, indicator.id);
  if (!isSplit(points)) return [];
  return [...byProvince(content, points)].map(([province, own]) => ({ province, count: own.length }));
}

export function provincePath(province: string, page = 1): string {
  return page > 1 ? `${province}/${page}` : province;
}

function isSplit(points: readonly Point[]): boolean {
  return points.length > pointsPerPage;
}

function byProvince(content: Content, points: readonly Point[]): [string, Point[]][] {
  const groups = Map.groupBy(points, ({ report }) => regionPath(content, report.region)[0]?.code ?? report.region);
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}
