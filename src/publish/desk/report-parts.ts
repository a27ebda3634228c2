import { documentsCitedBy } from '../../archive/documents/lists.ts';
import { observationsOf } from '../../archive/observations.ts';
import { textLength } from '../../archive/text-length.ts';
import type { Content } from '../../model/content.ts';
import type { Report } from '../../model/report.ts';
import type { Cell } from '../tables/csv.ts';
import type { Table } from '../tables/table.ts';

/**
 * The archive cut into parts of whole reports, in their order, so that each file stays below the size that hosts accept.
 * A part has the rows of its reports and every row that belongs to no report.
 */
export interface ReportParts {
  count: number;
  /** Each row once, with its part (from 0); null means all parts. */
  rowsOf: (table: Table) => Iterable<{ row: Record<string, Cell>; part: number | null }>;
}

export interface ReportSize {
  characters: number;
  observations: number;
  /** Of the table with most rows of the report. */
  rows: number;
}

/** `weigh` estimates what one report adds; `limit` is the most for a part. A heavier report gets a part to itself. */
export function reportParts(content: Content, limit: number, weigh: (size: ReportSize) => number): ReportParts {
  const partOf = new Map<string, number>();
  let part = 0;
  let weight = 0;
  for (const report of content.reports.values()) {
    const own = weigh(sizeOf(content, report));
    if (weight > 0 && weight + own > limit) {
      part++;
      weight = 0;
    }
    partOf.set(report.id, part);
    weight += own;
  }
  return {
    count: part + 1,
    *rowsOf(table) {
      const key = reportColumn(table);
      for (const row of table.rows(content)) {
        yield { row, part: key === null ? null : (partOf.get(String(row[key])) ?? null) };
      }
    },
  };
}

function sizeOf(content: Content, report: Report): ReportSize {
  const observations = observationsOf(content, report).length;
  const { links, events } = report.annotations;
  const documents = documentsCitedBy(content, report).length;
  const rows = Math.max(1, observations, links.length, events.length, documents);
  return { characters: textLength(report.body), observations, rows };
}

/** The column with the report of a row, if each row belongs to a report with text. */
function reportColumn({ name, primaryKey }: Table): string | null {
  if (name === 'reports') return 'id';
  return primaryKey.includes('report') ? 'report' : null;
}
