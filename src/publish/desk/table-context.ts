import type { Content } from '../../model/content.ts';
import { memo } from '../../model/memo.ts';
import type { Site } from '../../model/site.ts';
import type { SiteLocation } from '../site-location.ts';
import type { FilledTable, Row, Table } from '../tables/table.ts';
import { readRows, savedBytes } from './saved-rows.ts';

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

/** Saved rows take one to three times their bytes in memory. */
const maxKeptBytes = 64_000_000;

/**
 * With rows that were saved in a folder. Every format takes them, so they stay in memory once read. Large tables, such as that of
 * the text from about 3,400 reports on, are read anew by each format.
 */
export function savedTables(folder: string, site: Site, location: SiteLocation): TableContext {
  const read = (table: Table) => readRows(folder, table);
  const kept = memo((table: Table) => [...read(table)]);
  const isKept = memo((table: Table) => savedBytes(folder, table) <= maxKeptBytes);
  return { rowsOf: (table) => (isKept(table) ? kept(table) : read(table)), site, location };
}

export function fill(tables: readonly Table[], { rowsOf }: TableContext): FilledTable[] {
  return tables.map((table) => ({ ...table, rows: () => rowsOf(table) }));
}
