import {
  citeAddress,
  indicatorAddress,
  indicatorDataAddress,
  indicatorFormats,
  listAddress,
  planAddress,
  regionAddress,
  reportAddress,
  targetsAddress,
  topicAddress,
} from '../../model/addresses.ts';
import { checkedValue } from '../../model/checked-value.ts';
import type { Content } from '../../model/content.ts';
import { formatChecked, isRanking } from '../../model/format-value.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Report } from '../../model/report.ts';
import { siteSections } from '../../model/site-sections.ts';
import { entryOfReport } from '../entries.ts';
import { formatFormula, indicatorValuesOf } from '../indicators.ts';
import { issuerLabel, otherIssuer, placeOf } from '../issuer-label.ts';
import { provinceFacet } from '../lists/facets.ts';
import { narrowRows } from '../lists/narrow-rows.ts';
import { isSplit, narrow, type PagedLists, pagedLists, selectedNames } from '../lists/narrowing.ts';
import { type ListPage, pagerOf, pageSize, pageSuffix, pagesOf } from '../lists/paging.ts';
import { listPath } from '../lists/selection.ts';
import { printedGoal } from '../printed-goal.ts';
import { issuerKey } from '../same-issuer.ts';
import { type PlanFigure, type Point, seriesOf } from '../series.ts';
import { spreadByYear, type YearSpread } from '../spread.ts';
import { targetRulers } from './plan/target-rulers.ts';

/**
 * The values of an indicator, newest first. Each value has its sentence: more than a page of them would be too heavy and
 * make the chart unreadable. Then the main page has no values, and each province has its own pages.
 */
export function pointLists(content: Content, indicator: Indicator): PagedLists<Point> {
  const provinces = provinceFacet(content, ({ report }: Point) => report.region);
  const narrowing = narrow(seriesOf(content, indicator.id), [provinces], pageSize);
  const pages = pagedLists(narrowing).flatMap((list) =>
    isSplit(narrowing, list) ? pagesOf<Point>([]) : pagesOf(list.items, list.selection),
  );
  return { narrowing, pages };
}

/** A page of an indicator: its definition, what plans set and state, and reported values. */
export function indicatorView(
  content: Content,
  indicator: Indicator,
  { narrowing }: PagedLists<Point>,
  listPage: ListPage<Point>,
) {
  const { name, unit, counts } = indicator;
  const { points, planFigures, targets } = indicatorValuesOf(content, indicator);
  const { selection, items } = listPage;
  const base = indicatorAddress(indicator.id);
  const address = (path: string) => listAddress(base, path);
  const isMain = listPage.path === '';
  const province = selectedNames(narrowing, selection).join('');
  const scope = province + pageSuffix(listPage);
  const all = narrowing.lists.get(listPath(selection))?.items ?? [];
  return {
    title: `指标：${name}${scope === '' ? '' : `，${scope}`}`,
    description: `${name}（${unit}）：${counts}${latestOf(content, all[0])}${province === '' ? '各地' : scope}历年数值 ${all.length} 个，各附原句。`,
    trail: [siteSections.indicators, ...(isMain ? [] : [[base, name] as const])],
    data: indicatorFormats.map((format) => ({ format, address: indicatorDataAddress(indicator.id, format) })),
    heading: `${name}${scope === '' ? '' : `：${scope}`}`,
    facts: factsOf(content, indicator),
    /** Goals and baseline values of plans; only on the main page. */
    targets: (isMain ? targets : []).map(({ plan, target }) => ({
      plan: plan.meta.title,
      address: targetsAddress(plan.id, target.id),
      goals: target.goals.map(printedGoal),
      ruler: targetRulers(content, plan).find(({ id }) => id === target.id) ?? null,
    })),
    planFigures: (isMain ? planFigures : []).map(planFigure),
    values: {
      id: 'values',
      name: `${province === '' ? '各地' : province}历年数值`,
      indicator: { name, unit, ranked: isRanking(indicator) },
      narrow: narrowRows(narrowing, selection, { address, all: '各年分布' }),
      total: points.length,
      picture: pictureOf(items),
      /** By year: of all values on a main page that has none itself, else of the values of a page with many. */
      spreads: spreadsOf(items, isMain ? points : items),
      /** Goals with a number, for the picture. */
      goals: targets.flatMap(({ plan, target }) =>
        target.goals.map((goal) => ({ ...printedGoal(goal), address: targetsAddress(plan.id, target.id) })),
      ),
      points: items.map((point) => pointRow(content, point)),
      pager: pagerOf(listPage, address),
      csv: indicatorDataAddress(indicator.id, 'csv'),
    },
    /** The page may fill three screens. */
    long: items.length > shortTable,
  };
}

/** 最近的是广州市 2024 年 15 件（市政府规章）。 Empty without a value. */
function latestOf(content: Content, point: Point | undefined): string {
  if (!point) return '';
  const { label, year, value, qualifier } = pointRow(content, point);
  return `最近的是${label} ${year} 年 ${formatChecked(value)}${qualifier === null ? '' : `（${qualifier}）`}。`;
}

/** Values on a page that fills less than three screens. */
const shortTable = 25;

/** How values are drawn: a number card, a row for each, lines over the years, or their spread by year. */
export type ValuePicture = 'none' | 'card' | 'rows' | 'lines' | 'spread';

/** With more values a row for each would be a table again; with more lines their labels would collide. */
const limits = { rows: 12, lines: 8 } as const;

function pictureOf(points: readonly Point[]): ValuePicture {
  if (points.length === 0) return 'none';
  if (points.length === 1) return 'card';
  const series = Map.groupBy(points, ({ report, observation }) => seriesKey(report, observation.qualifier));
  const lines = [...series.values()].filter((group) => new Set(group.map(({ year }) => year)).size > 1).length;
  if (lines > 0 && lines <= limits.lines) return 'lines';
  return points.length <= limits.rows ? 'rows' : 'spread';
}

function spreadsOf(items: readonly Point[], all: readonly Point[]): YearSpread[] {
  if (items.length < all.length) return spreadByYear(all);
  return pictureOf(items) === 'spread' ? spreadByYear(items) : [];
}

/** Values of one issuer and scope are comparable. */
function seriesKey(report: Report, qualifier: string | undefined): string {
  return `${issuerKey(entryOfReport(report))} ${qualifier ?? ''}`;
}

function factsOf(content: Content, indicator: Indicator) {
  const topic = content.topics.get(indicator.topic);
  const formula = formatFormula(content, indicator);
  const { operands } = indicatorValuesOf(content, indicator);
  return {
    unit: indicator.unit,
    direction: indicator.direction,
    topic: topic ? { name: topic.name, address: topicAddress(topic.id) } : null,
    counts: indicator.counts,
    excludes: indicator.excludes ?? null,
    formula:
      formula === null
        ? null
        : {
            text: formula,
            operands: operands.map(({ id, name }) => ({ name, address: indicatorAddress(id) })),
          },
  };
}

function planFigure({ plan, observation }: PlanFigure) {
  const { qualifier, quote, year, anchor } = observation;
  return {
    ...{ value: checkedValue(observation), qualifier: qualifier ?? null, quote },
    address: planAddress(plan.id, anchor.block),
    year: year ?? null,
    plan: plan.meta.title,
  };
}

/** A reported value, for the chart and its table. */
function pointRow(content: Content, { report, observation, year }: Point) {
  const { qualifier, quote, anchor } = observation;
  return {
    ...{ value: checkedValue(observation), qualifier: qualifier ?? null, quote },
    address: reportAddress(report.id, anchor.block),
    cite: citeAddress('report', report.id) + anchor.block,
    year,
    place: placeOf(content, report),
    placeAddress: regionAddress(report.region),
    /** Null if the issuer governs the place. */
    issuer: otherIssuer(report),
    /** In pictures: whose figure it is. */
    label: issuerLabel(content, report),
    /** The chart joins values of the same issuer and scope. */
    series: seriesKey(report, qualifier),
  };
}
