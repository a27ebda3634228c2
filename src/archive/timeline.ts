import type { Content } from '../model/content.ts';
import type { Plan } from '../model/plan.ts';
import { coverageYears } from './coverage.ts';
import { type Entry, entriesIn } from './entries.ts';
import { plansFor } from './plans.ts';

/** A dated fact on a region's timeline that is no report: about a plan, or about how a report was delivered. */
export interface Milestone {
  /** ISO, as precise as known. */
  date: string;
  kind: 'plan-adopted' | 'plan-issued' | 'plan-goal' | 'delivered' | 'published' | 'signed' | 'event';
  plan?: Plan;
  report?: Entry;
  /** Number of goals that fall due, for `plan-goal`; `before` where they are due before the year. */
  targets?: number;
  before?: boolean;
  /** For an event: its title, quote and block. */
  event?: { title: string; quote: string; block: string };
}

/** A year on a region's timeline. */
export interface TimelineYear {
  year: number;
  /** The report of the region's own government on this year. */
  own: Entry | null;
  /** Reports on this year by others filed under the region. */
  others: Entry[];
  /** What happened in this calendar year, newest first. */
  milestones: Milestone[];
  /** False for a year beyond the latest that is due: nothing is missing there yet. */
  due: boolean;
}

/** A region's timeline, newest year first: years with a known report, years without, and the plan's milestones. */
export function timelineOf(content: Content, region: string): TimelineYear[] {
  const entries = entriesIn(content, region);
  const milestones = [...planMilestones(content, region), ...reportMilestones(content, region)];
  const due = coverageYears(content);
  const years = new Set([...due, ...entries.map((entry) => entry.year), ...milestones.map(yearOf)]);
  return [...years]
    .sort((a, b) => b - a)
    .map((year) => {
      const ofYear = entries.filter((entry) => entry.year === year);
      const own = ofYear.find((entry) => entry.issuerKind === 'government') ?? null;
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
    const due = plan.targets.flatMap((target) => target.goals);
    const goals = Map.groupBy(
      due.flatMap((goal) => (goal.by ? [`${goal.by}`] : goal.before ? [`${goal.before}前`] : [])),
      (time) => time,
    );
    return [
      ...(adopted ? [{ date: adopted, kind: 'plan-adopted' as const, plan }] : []),
      ...(issued ? [{ date: issued, kind: 'plan-issued' as const, plan }] : []),
      ...[...goals].map(([time, all]) => ({
        date: time.slice(0, 4),
        kind: 'plan-goal' as const,
        before: time.endsWith('前'),
        plan,
        targets: all.length,
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
      event: { title: event.title, quote: event.quote, block: event.anchor.block },
    }));
    return [
      ...(delivered ? [{ date: delivered, kind: 'delivered' as const, report: entry }] : []),
      ...(published ? [{ date: published, kind: 'published' as const, report: entry }] : []),
      ...(signed ? [{ date: signed, kind: 'signed' as const, report: entry }] : []),
      ...events,
    ];
  });
}
