import { planAddress, targetsAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import type { Plan } from '../../model/plan.ts';
import type { Link } from '../../model/site-sections.ts';
import { entryOfReport, type ReportEntry } from '../entries.ts';
import { latestChanges, overview } from '../overview.ts';
import { allPublicationDays, type PublicationDays } from '../pictures/publication-days.ts';
import { provinceMap, type Tile } from '../pictures/tile-map.ts';
import { hasValue, type TargetRuler, targetRulers } from './plan/target-rulers.ts';

export interface HomeView {
  siteName: string;
  description: string;
  totals: { name: string; value: number }[];
  map: Tile[];
  days: PublicationDays | null;
  latest: LatestItem[];
  /** The first plan; null if the archive has none. */
  plan: PlanView | null;
  hasMorePlans: boolean;
}

/** A report or plan whose history has a recent change. */
export type LatestItem =
  | { kind: 'report'; entry: ReportEntry }
  | { kind: 'plan'; date: string; what: string; plan: Link };

export interface PlanView {
  title: string;
  address: string;
  /** The board of all its targets. */
  targets: string;
  total: number;
  /** Of the targets with a value that the plan or a report states. */
  rulers: TargetRuler[];
}

const maxLatest = 8;

export function homeView(content: Content): HomeView {
  const { site, plans } = content;
  const { full, catalogued, regions, years, characters } = overview(content);
  const [plan] = plans.values();
  return {
    siteName: site.name,
    description: site.description,
    totals: [
      { name: '报告全文', value: full },
      { name: '已知（全文待收）', value: catalogued },
      { name: '地区', value: regions },
      { name: '年度', value: years },
      { name: '正文字数', value: characters },
      { name: '专项规划', value: plans.size },
    ],
    map: provinceMap(content, 'region'),
    days: allPublicationDays(content),
    latest: latestItems(content),
    plan: plan ? planView(content, plan) : null,
    hasMorePlans: plans.size > 1,
  };
}

function latestItems(content: Content): LatestItem[] {
  return latestChanges(content, maxLatest).map(({ date, what, report, plan }) =>
    report
      ? { kind: 'report', entry: entryOfReport(report) }
      : { kind: 'plan', date, what, plan: [planAddress(plan.id), plan.meta.title] },
  );
}

function planView(content: Content, plan: Plan): PlanView {
  return {
    title: plan.meta.title,
    address: planAddress(plan.id),
    targets: targetsAddress(plan.id),
    total: plan.targets.length,
    rulers: targetRulers(content, plan).filter(hasValue),
  };
}
