import type { Content } from '../../model/content.ts';
import { memo } from '../../model/memo.ts';
import type { Site } from '../../model/site.ts';
import type { SiteLocation } from '../site-location.ts';
import { passages } from '../tables/passages.ts';
import type { FilledTable, Row, Table } from '../tables/table.ts';
import { readRows } from './saved-rows.ts';

/** What files of tables are made from. A thread needs no content for them. */
export interface TableContext {
  /** Rows of a table, in their order. */
  rowsOf: (table: Table) => Iterable<Row>;
  site: Site;
  location: SiteLocation;
}

/** With the rows that the content gives. */
export function tablesOfContent(content: Content, location: SiteLocation): TableContext {
  return { rowsOf: (table) => table.rows(content), site: content.site, location };
}

/**
 * With rows that were saved in a folder. Every format takes them, so they stay in memory once read: 140 MB for 2,000 reports.
 * Only those with the text, half of all bytes, are read again: two formats have them.
 */
export function savedTables(folder: string, site: Site, location: SiteLocation): TableContext {
  const read = (table: Table) => readRows(folder, table);
  const kept = memo((table: Table) => [...read(table)]);
  return { rowsOf: (table) => (table === passages ? read(table) : kept(table)), site, location };
}

export function fill(tables: readonly Table[], { rowsOf }: TableContext): FilledTable[] {
  return tables.map((table) => ({ ...table, rows: () => rowsOf(table) }));
}
