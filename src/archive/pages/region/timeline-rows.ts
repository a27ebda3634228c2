import type { Content } from '../../../model/content.ts';
import { missingReportAddress } from '../../../model/contribution.ts';
import { issuerKinds } from '../../../model/terms.ts';
import type { ReportEntry } from '../../entries.ts';
import { fullRegionName } from '../../regions.ts';
import { type TimelineYear, timelineOf } from '../../timeline.ts';
import { type KeyFigures, keyFiguresOf } from './key-figures.ts';
import { eventItem, type MilestoneItem } from './milestone-items.ts';
import { datesOfReport } from './report-dates.ts';

/** A year of a region's timeline, or consecutive years without reports and events. */
export interface TimelineRow {
  from: number;
  to: number;
  /** The report of the region's own government. */
  own: EntryWithFigures | null;
  /** Where to tell of the report, which is due but not in the archive; null if none is missing. */
  missing: string | null;
  others: EntryWithFigures[];
  /** Dated in this calendar year. */
  events: MilestoneItem[];
}

export interface EntryWithFigures {
  entry: ReportEntry;
  /** When it was delivered and signed, in words. */
  dates: string[];
  figures: KeyFigures | null;
}

/** Newest first. */
export function timelineRows(content: Content, region: string): TimelineRow[] {
  const rows: DueRow[] = [];
  for (const year of timelineOf(content, region)) {
    const row = rowOf(content, year);
    const last = rows.at(-1);
    if (isEmpty(row) && last && isEmpty(last) && last.from === year.year + 1) last.from = year.year;
    else rows.push(row);
  }
  return rows.map(({ missing, ...row }) => ({ ...row, missing: missing ? deskAddress(content, region, row) : null }));
}

function deskAddress(content: Content, code: string, { from, to }: Pick<TimelineRow, 'from' | 'to'>): string {
  const years = from === to ? `${from}` : `${from}—${to}`;
  const place = fullRegionName(content, code);
  return missingReportAddress(content.site, { place, code, years, issuer: issuerKinds.government.name });
}

/** Before it is known which years share a row. */
type DueRow = Omit<TimelineRow, 'missing'> & { missing: boolean };

function rowOf(content: Content, { year, own, others, events, due }: TimelineYear): DueRow {
  const withFigures = (entry: ReportEntry) => ({
    entry,
    dates: datesOfReport(content, entry),
    figures: keyFiguresOf(content, entry),
  });
  return {
    from: year,
    to: year,
    own: own && withFigures(own),
    missing: due && !own,
    others: others.map(withFigures),
    events: events.map(eventItem),
  };
}

function isEmpty({ own, others, events }: DueRow): boolean {
  return own === null && others.length + events.length === 0;
}
