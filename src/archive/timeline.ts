import type { QuestionedValue } from '../model/checked-value.ts';
import type { Content } from '../model/content.ts';
import type { Plan } from '../model/plan.ts';
import { coverageYears } from './coverage.ts';
import { entriesIn, isOwnReport, type ReportEntry } from './entries.ts';
import { plansFor } from './plans.ts';
import { questionedIn } from './questioned.ts';
import { isBoundByDuty, regionOf } from './regions.ts';

/** A date of a plan or report, or an event in a report. */
export type Milestone = {
  /** ISO: year, month or day. */
  date: string;
} & (
  | { kind: 'plan-adopted' | 'plan-issued'; plan: Plan }
  /** `targets`: number of goals due; `before` if they are due before the year. */
  | { kind: 'plan-goal'; plan: Plan; targets: number; before: boolean }
  | { kind: 'delivered' | 'published' | 'signed'; report: ReportEntry }
  | { kind: 'event'; report: ReportEntry; event: TimelineEvent }
);

export interface TimelineEvent {
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
  milestones: Milestone[];
  /** False after the latest due year and where the duty does not apply: no report is missing. */
  due: boolean;
}

/** Newest year first: all due years, and those with a report or milestone. */
export function timelineOf(content: Content, region: string): TimelineYear[] {
  const entries = entriesIn(content, region);
  const milestones = [...planMilestones(content, region), ...reportMilestones(content, region)];
  const due = isBoundByDuty(regionOf(content, region)) ? coverageYears(content) : [];
  const years = new Set([...due, ...entries.map((entry) => entry.year), ...milestones.map(yearOf)]);
  return [...years]
    .sort((a, b) => b - a)
    .map((year) => {
      const ofYear = entries.filter((entry) => entry.year === year);
      const own = ofYear.find(isOwnReport) ?? null;
      return {
        year,
        own,
        others: ofYear.filter((entry) => entry !== own),
        milestones: milestones
          .filter((milestone) => yearOf(milestone) === year)
          .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)),
        due: due.includes(year),
      };
    });
}

function yearOf(milestone: Milestone): number {
  return Number(milestone.date.slice(0, 4));
}

function planMilestones(content: Content, region: string): Milestone[] {
  return plansFor(content, region).flatMap((plan) => {
    const { adopted, issued } = plan.meta.dates;
    const goals = plan.targets.flatMap((target) => target.goals);
    const goalsByTime = Map.groupBy(
      goals.flatMap((goal) => (goal.by ? [`${goal.by}`] : goal.before ? [`${goal.before}前`] : [])),
      (time) => time,
    );
    return [
      ...(adopted ? [{ date: adopted, kind: 'plan-adopted' as const, plan }] : []),
      ...(issued ? [{ date: issued, kind: 'plan-issued' as const, plan }] : []),
      ...[...goalsByTime].map(([time, due]) => ({
        date: time.slice(0, 4),
        kind: 'plan-goal' as const,
        before: time.endsWith('前'),
        plan,
        targets: due.length,
      })),
    ];
  });
}

function reportMilestones(content: Content, region: string): Milestone[] {
  return entriesIn(content, region).flatMap((entry) => {
    const report = content.reports.get(entry.id);
    if (!report) return [];
    const { delivered, published, signed } = report.meta.dates;
    const events = report.annotations.events.map((event) => ({
      date: event.date,
      kind: 'event' as const,
      report: entry,
      event: {
        title: event.title,
        quote: event.quote,
        block: event.anchor.block,
        questioned: questionedIn(content, report, event.anchor),
      },
    }));
    return [
      ...(delivered ? [{ date: delivered, kind: 'delivered' as const, report: entry }] : []),
      ...(published ? [{ date: published, kind: 'published' as const, report: entry }] : []),
      ...(signed ? [{ date: signed, kind: 'signed' as const, report: entry }] : []),
      ...events,
    ];
  });
}
