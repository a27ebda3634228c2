import { documents } from '../tables/documents.ts';
import { tablesWithText } from '../tables/index.ts';
import { reports } from '../tables/reports.ts';
import type { Row, Table, TableShape } from '../tables/table.ts';

/**
 * The archive cut into parts of whole reports, by id, so that each file stays below the size that hosts accept.
 * A part has the rows of its reports and every row that belongs to no report.
 */
export interface ReportParts {
  count: number;
  /** The part (from 0) of each row of a table, or null if every part has all its rows. */
  partOf: (table: TableShape) => ((row: Row) => number) | null;
}

/** Numbers of one report. */
export interface ReportSize {
  characters: number;
  observations: number;
  links: number;
  events: number;
  documents: number;
}

/** How to cut: `weigh` estimates what a report adds to a part, `shared` what the rows of no report do; `limit` is the most. */
export interface CutRule {
  limit: number;
  weigh: (size: ReportSize) => number;
  shared?: (row: Row) => number;
}

type RowsOf = (table: Table) => Iterable<Row>;

/** A report that is heavier than the limit gets a part to itself. */
export function reportParts(rowsOf: RowsOf, { limit, weigh, shared }: CutRule): ReportParts {
  // At least half a part for reports: every part repeats the shared rows.
  const room = Math.max(limit / 2, limit - (shared ? sharedWeight(rowsOf, shared) : 0));
  const cited = countByReport(rowsOf(documents));
  const partOf = new Map<string, number>();
  let part = 0;
  let weight = 0;
  for (const row of byId(rowsOf(reports))) {
    const id = String(row.id);
    const own = weigh(sizeOf(row, cited.get(id) ?? 0));
    if (weight > 0 && weight + own > room) {
      part++;
      weight = 0;
    }
    partOf.set(id, part);
    weight += own;
  }
  return {
    count: part + 1,
    partOf: (table) => {
      const key = reportColumn(table);
      // A row of an unknown report breaks its foreign key, whichever part has it.
      return key === null ? null : (row) => partOf.get(String(row[key])) ?? 0;
    },
  };
}

function sharedWeight(rowsOf: RowsOf, weigh: (row: Row) => number): number {
  let weight = 0;
  for (const table of tablesWithText.filter((table) => reportColumn(table) === null))
    for (const row of rowsOf(table)) weight += weigh(row);
  return weight;
}

/** A part has neighbouring regions. */
function byId(rows: Iterable<Row>): Row[] {
  return [...rows].sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1));
}

function countByReport(rows: Iterable<Row>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { report } of rows) counts.set(String(report), (counts.get(String(report)) ?? 0) + 1);
  return counts;
}

function sizeOf(row: Row, cited: number): ReportSize {
  const [characters, observations, links, events] = [row.characters, row.observations, row.links, row.events].map(
    Number,
  );
  return {
    characters: characters ?? 0,
    observations: observations ?? 0,
    links: links ?? 0,
    events: events ?? 0,
    documents: cited,
  };
}

/** The column with the report of a row, if each row belongs to a report with text. */
function reportColumn({ name, primaryKey }: TableShape): string | null {
  if (name === reports.name) return 'id';
  return primaryKey.includes('report') ? 'report' : null;
}
