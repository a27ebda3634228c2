import { publishedByIssuer } from '../model/publication-date.ts';
import { type DateBasis, type IssuerKind, issuerKinds, type TimelinessState } from '../model/terms.ts';

/**
 * Whether a report was published on time. 《法治政府建设与责任落实督察工作规定》 (in force 15 April 2019) requires local
 * governments of every level and departments from county level up to publish before 1 April of the next year.
 */
export interface Timeliness {
  status: TimelinessState;
  /** Days after 1 April if late, else null. */
  days: number | null;
}

const firstCoveredYear = 2019;

/**
 * In time until 31 March, late from 2 April, unknown on 1 April itself. Also unknown if the date is not from the issuer's
 * own page, or the rule does not cover the year or issuer.
 */
export function timeliness(report: {
  year: number;
  issuerKind: IssuerKind;
  published: string | null;
  dateBasis: DateBasis | null;
}): Timeliness {
  const unknown: Timeliness = { status: 'unknown', days: null };
  const { year, issuerKind } = report;
  const published = publishedByIssuer(report);
  if (published === null) return unknown;
  if (year < firstCoveredYear || !issuerKinds[issuerKind].boundByDuty) return unknown;
  const days = daysAfterDue(published, year);
  if (days === 0) return unknown;
  return days < 0 ? { status: 'in-time', days: null } : { status: 'late', days };
}

/** Days from 1 April after the report year to an ISO date; negative before. */
export function daysAfterDue(date: string, year: number): number {
  return (Date.parse(date) - Date.parse(`${year + 1}-04-01`)) / 86_400_000;
}

/** The latest year whose reports are due on a given day: 2025 from 1 April 2026 on. */
export function latestDueYear(asOf: string): number {
  const year = Number(asOf.slice(0, 4));
  return asOf >= `${year}-04-01` ? year - 1 : year - 2;
}
