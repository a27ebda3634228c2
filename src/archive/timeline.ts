import type { QuestionedValue } from '../model/checked-value.ts';
import type { Content } from '../model/content.ts';
import type { Plan } from '../model/plan.ts';
import { coverageYears } from './coverage.ts';
import { entriesIn, isOwnReport, type ReportEntry } from './entries.ts';
import { type GoalCount, goalCounts, plansFor } from './plans.ts';
import { questionedIn } from './questioned.ts';
import { isBoundByDuty, regionOf } from './regions.ts';

/** A date of a plan: its adoption, its issue, or a time by which goals are due. */
export type PlanMilestone = {
  /** ISO: year or day. */
  date: string;
  plan: Plan;
} & ({ kind: 'plan-adopted' | 'plan-issued' } | ({ kind: 'plan-goal' } & Pick<GoalCount, 'targets' | 'before'>));

/** A dated fact that a report states. */
export interface TimelineEvent {
  /** ISO: year, month or day. */
  date: string;
  report: ReportEntry;
  title: string;
  quote: string;
  block: string;
  /** The questioned values that the quote prints. */
  questioned: QuestionedValue[];
}

export interface TimelineYear {
  year: number;
  /** The report on this year by the region's own government. */
  own: ReportEntry | null;
  others: ReportEntry[];
  /** Dated in this calendar year, newest first. */
  events: TimelineEvent[];
  /** False after the latest due year and where the duty does not apply: no report is missing. */
  due: boolean;
}

/** Newest year first: all due years, and those with a report or event. */
export function timelineOf(content: Content, region: string): TimelineYear[] {
  const entries = entriesIn(content, region);
  const events = entries.flatMap((entry) => eventsIn(content, entry));
  const due = isBoundByDuty(regionOf(content, region)) ? coverageYears(content) : [];
  const years = new Set([...due, ...entries.map((entry) => entry.year), ...events.map(yearOf)]);
  return [...years]
    .sort((a, b) => b - a)
    .map((year) => {
      const ofYear = entries.filter((entry) => entry.year === year);
      const own = ofYear.find(isOwnReport) ?? null;
      return {
        year,
        own,
        others: ofYear.filter((entry) => entry !== own),
        events: events
          .filter((event) => yearOf(event) === year)
          .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)),
        due: due.includes(year),
      };
    });
}

function eventsIn(content: Content, entry: ReportEntry): TimelineEvent[] {
  const report = content.reports.get(entry.id);
  return (report?.annotations.events ?? []).map(({ date, title, quote, anchor }) => ({
    date,
    report: entry,
    title,
    quote,
    block: anchor.block,
    questioned: report ? questionedIn(content, report, anchor) : [],
  }));
}

function yearOf({ date }: TimelineEvent): number {
  return Number(date.slice(0, 4));
}

/** Of the plans of a region and of those above it, in order of time. */
export function planMilestones(content: Content, region: string): PlanMilestone[] {
  const milestones = plansFor(content, region).flatMap((plan): PlanMilestone[] => {
    const { adopted, issued } = plan.meta.dates;
    return [
      ...(adopted ? [{ date: adopted, kind: 'plan-adopted' as const, plan }] : []),
      ...(issued ? [{ date: issued, kind: 'plan-issued' as const, plan }] : []),
      ...goalCounts(plan).map(({ year, ...goals }) => ({
        date: String(year),
        kind: 'plan-goal' as const,
        plan,
        ...goals,
      })),
    ];
  });
  return milestones.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
