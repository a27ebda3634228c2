import {
  childrenAddress,
  commitmentsAddress,
  compareAddress,
  coverageAddress,
  feedAddress,
  publicationsFeedAddress,
  regionAddress,
  regionDataAddress,
  regionDocumentsAddress,
  regionsAddress,
  regionYearAddress,
} from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import type { Division } from '../../model/region.ts';
import { type Link, siteSections } from '../../model/site-sections.ts';
import type { RegionLevel } from '../../model/terms.ts';
import { suggestedPair } from '../compare/pair.ts';
import { entriesWithin } from '../coverage.ts';
import { documentsByRegion } from '../documents/lists.ts';
import { entriesIn } from '../entries.ts';
import { observationsOf } from '../observations.ts';
import { type PublicationDays, publicationDays } from '../pictures/publication-days.ts';
import {
  fullRegionName,
  isBoundByDuty,
  provinceOf,
  regionChildren,
  regionOf,
  regionPath,
  remarksOn,
} from '../regions.ts';
import { planMilestones } from '../timeline.ts';
import { type RegionAnswer, regionAnswer } from './region/answer.ts';
import { type MilestoneItem, planMilestoneItem } from './region/milestone-items.ts';
import { type TimelineRow, timelineRows } from './region/timeline-rows.ts';
import { type YearBand, yearBand } from './region/year-band.ts';
import { type RegionItem, regionItem } from './regions.ts';

/** A region's timeline, and the ways on from it. */
export interface RegionView {
  name: string;
  /** 广东省广州市越秀区 */
  fullName: string;
  code: string;
  level: RegionLevel;
  /** Whether the duty to publish applies. */
  applies: boolean;
  /** On the duty, and on areas below it without a code. */
  remarks: string[];
  trail: Link[];
  /** Null if the duty does not apply and no report is known. */
  answer: RegionAnswer | null;
  ways: Link[];
  /** Null if the duty does not apply and no report is known. */
  band: YearBand | null;
  timeline: TimelineRow[];
  /** Of plans, in order of time. */
  milestones: MilestoneItem[];
  /** The page in other formats. */
  forms: (readonly [type: string, address: string, name: string])[];
  children: RegionItem[];
  /** Of the reports in the region. */
  days: PublicationDays | null;
  /** The page may fill three screens. */
  long: boolean;
}

/** `hasFeed`: whether the region has a feed (publish/feed/changes.ts). */
export function regionView(content: Content, region: Division, { hasFeed }: { hasFeed: boolean }): RegionView {
  const { code, name, level } = region;
  const ancestors = regionPath(content, code).slice(0, -1);
  const timeline = timelineRows(content, code);
  const children = regionChildren(content, code).map((division) => regionItem(content, division));
  const days = publicationDays(entriesWithin(content, region), (year) => regionYearAddress(code, year));
  const milestones = planMilestones(content, code).map(planMilestoneItem);
  return {
    name,
    fullName: fullRegionName(content, code),
    code,
    level,
    applies: isBoundByDuty(region),
    remarks: remarksOn(region),
    trail: [siteSections.regions, ...ancestors.map((division): Link => [regionAddress(division.code), division.name])],
    answer: regionAnswer(content, region),
    ways: waysFrom(content, region, hasFeed),
    band: yearBand(content, region),
    timeline,
    milestones,
    forms: [
      ['application/json', regionDataAddress(code), 'JSON'],
      ...(hasFeed ? [['application/atom+xml', feedAddress(code), `${name}的更新`] as const] : []),
    ],
    children,
    days,
    long: countLines(timeline) + milestones.length > shortPage || (children.length > 0 && days !== null),
  };
}

/** Lines of timeline and milestones on a page that fills less than three screens. */
const shortPage = 16;

function countLines(timeline: readonly TimelineRow[]): number {
  return timeline.reduce((sum, { own, others, events }) => sum + 1 + (own ? 1 : 0) + others.length + events.length, 0);
}

/** To the region's full texts, the regions around it, and its feed or, without one, that of all newly published reports. */
function waysFrom(content: Content, { code, name, parent }: Division, hasFeed: boolean): Link[] {
  const province = regionOf(content, provinceOf(content, code));
  const around = parent === null ? null : regionOf(content, parent);
  const hasText = entriesIn(content, code).some(({ address }) => address !== null);
  const pair = suggestedPair(content, code);
  return [
    ...(hasText ? [[commitmentsAddress(code), '历年的问题与计划'] as const] : []),
    ...(documentsByRegion(content).has(code) ? [[regionDocumentsAddress(code), '报告的引用文件'] as const] : []),
    ...(pair ? [[compareAddress(...pair), pair.length === 2 ? '最近两份报告对读' : '与别处的报告对读'] as const] : []),
    ...(statesValues(content, code) ? [[regionDataAddress(code, 'csv'), '报告的数值（CSV）'] as const] : []),
    [coverageAddress(province.code), `${province.name}各地的收录情况`],
    around ? [childrenAddress(around.code), `${around.name}的其他地方`] : [regionsAddress, '其他省份'],
    hasFeed ? [feedAddress(code), `订阅${name}的更新`] : [publicationsFeedAddress, '订阅新公布的报告'],
  ];
}

/** Whether a report of the region itself has a value: then there is a file of them (publish/resources). */
function statesValues(content: Content, code: string): boolean {
  return entriesIn(content, code).some(({ id }) => {
    const report = content.reports.get(id);
    return report !== undefined && observationsOf(content, report).length > 0;
  });
}
