import { regionYearAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import type { TimelinessState } from '../../model/terms.ts';
import { entriesOf, type ReportEntry } from '../entries.ts';
import { selectedReportsAddress } from '../lists/report-lists.ts';
import { daysAfterDue } from '../timeliness.ts';

/** The picture 什么时候公布: on which day before or after 1 April reports were published. */
export interface PublicationDays {
  counts: PublicationCounts;
  /** The columns of the table: parts of the time of publication. */
  periods: string[];
  /** Newest year first. */
  rows: PublicationYear[];
}

/** Numbers of reports whose date of publication is known. */
export interface PublicationCounts {
  dated: number;
  inTime: number;
  /** In time, but not before 25 March. */
  lastWeek: number;
  late: number;
}

/** The dated reports on one year. */
export interface PublicationYear {
  year: number;
  address: string;
  counts: PublicationCounts;
  /** Numbers of reports by day and timeliness, earliest first. */
  days: { day: number; status: TimelinessState; count: number }[];
  /** Numbers of reports by period. */
  byPeriod: number[];
  earliest: DatedReport;
  latest: DatedReport;
}

export interface DatedReport {
  year: number;
  issuer: string;
  address: string;
  /** ISO date. */
  published: string;
  /** Days from 1 April after the report year; negative before. */
  day: number;
  status: TimelinessState;
}

/** Fewer dated reports make no picture. */
const fewestReports = 5;

/** Of all known reports. */
export function allPublicationDays(content: Content): PublicationDays | null {
  return publicationDays(entriesOf(content), (year) => selectedReportsAddress(content, { year: String(year) }));
}

/** `yearAddress` leads to the reports on a year. Null if too few reports have a date. */
export function publicationDays(
  entries: readonly ReportEntry[],
  yearAddress: (year: number) => string,
): PublicationDays | null {
  const dated = entries.flatMap((entry) => datedReport(entry) ?? []).sort((a, b) => a.day - b.day);
  if (dated.length < fewestReports) return null;
  const years = [...Map.groupBy(dated, ({ year }) => year).values()];
  return {
    counts: countsOf(dated),
    periods: periods.map(({ name }) => name),
    rows: years.flatMap((reports) => publicationYear(reports, yearAddress) ?? []).sort((a, b) => b.year - a.year),
  };
}

function datedReport(entry: ReportEntry): DatedReport | null {
  const { year, region, published } = entry;
  if (published === null) return null;
  return {
    year,
    issuer: entry.issuers.join('、'),
    address: entry.address ?? regionYearAddress(region, year),
    published,
    day: daysAfterDue(published, year),
    status: entry.timeliness.status,
  };
}

function countsOf(reports: readonly DatedReport[]): PublicationCounts {
  const count = (holds: (report: DatedReport) => boolean) => reports.filter(holds).length;
  return {
    dated: reports.length,
    inTime: count(({ status }) => status === 'in-time'),
    lastWeek: count(({ status, day }) => status === 'in-time' && day >= -7),
    late: count(({ status }) => status === 'late'),
  };
}

/** `reports` are of one year, earliest first. */
function publicationYear(
  reports: readonly DatedReport[],
  yearAddress: (year: number) => string,
): PublicationYear | null {
  const [earliest] = reports;
  const latest = reports.at(-1);
  if (!earliest || !latest) return null;
  const byDay = Map.groupBy(reports, ({ day, status }) => `${day} ${status}`);
  const byPeriod = Map.groupBy(reports, periodOf);
  return {
    year: earliest.year,
    address: yearAddress(earliest.year),
    counts: countsOf(reports),
    days: [...byDay.values()].flatMap(([first, ...others]) =>
      first ? { day: first.day, status: first.status, count: others.length + 1 } : [],
    ),
    byPeriod: periods.map((period) => byPeriod.get(period)?.length ?? 0),
    earliest,
    latest,
  };
}

interface Period {
  name: string;
  /** Last month and day, in the year after the report's; null without end. */
  until: string | null;
}

const periods: readonly Period[] = [
  { name: '上年内', until: '00' },
  { name: '1月', until: '01-31' },
  { name: '2月', until: '02-29' },
  { name: '3月1—24日', until: '03-24' },
  { name: '3月25—31日', until: '03-31' },
  { name: '4月1日起', until: null },
];

function periodOf({ published, year }: DatedReport): Period | undefined {
  return periods.find(({ until }) => until === null || published <= `${year + 1}-${until}`);
}
