import type { Content } from '../../../model/content.ts';
import type { ReportEntry } from '../../entries.ts';
import { type TimelineYear, timelineOf } from '../../timeline.ts';
import { type KeyFigures, keyFiguresOf } from './key-figures.ts';
import { type MilestoneItem, milestoneItem } from './milestone-items.ts';

/** A year of a region's timeline, or consecutive years without reports and milestones. */
export interface TimelineRow {
  from: number;
  to: number;
  /** The report of the region's own government. */
  own: EntryWithFigures | null;
  /** Due, but not in the archive. */
  missing: boolean;
  others: EntryWithFigures[];
  milestones: MilestoneItem[];
}

export interface EntryWithFigures {
  entry: ReportEntry;
  figures: KeyFigures | null;
}

/** Newest first. */
export function timelineRows(content: Content, region: string): TimelineRow[] {
  const rows: TimelineRow[] = [];
  for (const year of timelineOf(content, region)) {
    const row = rowOf(content, year);
    const last = rows.at(-1);
    if (isEmpty(row) && last && isEmpty(last) && last.from === year.year + 1) last.from = year.year;
    else rows.push(row);
  }
  return rows;
}

function rowOf(content: Content, { year, own, others, milestones, due }: TimelineYear): TimelineRow {
  const withFigures = (entry: ReportEntry) => ({ entry, figures: keyFiguresOf(content, entry) });
  return {
    from: year,
    to: year,
    own: own && withFigures(own),
    missing: due && !own,
    others: others.map(withFigures),
    milestones: milestones.map(milestoneItem),
  };
}

function isEmpty({ own, others, milestones }: TimelineRow): boolean {
  return own === null && others.length + milestones.length === 0;
}
