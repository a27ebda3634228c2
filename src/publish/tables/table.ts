import type { Content } from '../../model/content.ts';
import type { Cell } from './csv.ts';

export type Row = Record<string, Cell>;

/** A column (Frictionless Table Schema). */
export interface Column {
  name: string;
  type: 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'year';
  /** For readers, in Chinese. */
  description: string;
  /** Never empty. */
  required?: true;
  values?: readonly string[];
  pattern?: string;
}

/** `reference` names the fields of `table` to which `fields` refer. */
export interface ForeignKey {
  fields: readonly string[];
  table: string;
  reference: readonly string[];
}

/** What a table is, without its rows. */
export interface TableShape {
  /** `/data/<name>.csv` */
  name: string;
  title: string;
  description: string;
  columns: readonly Column[];
  primaryKey: readonly string[];
  foreignKeys: readonly ForeignKey[];
}

export interface Table extends TableShape {
  rows: (content: Content) => Iterable<Row>;
}

/** A table with its rows, wherever they come from. */
export interface FilledTable extends TableShape {
  rows: () => Iterable<Row>;
}

/** The types require each row to have exactly the declared columns. */
export function defineTable<const Columns extends readonly Column[]>(definition: {
  name: string;
  title: string;
  description: string;
  columns: Columns;
  primaryKey: readonly Columns[number]['name'][];
  foreignKeys?: readonly (ForeignKey & { fields: readonly Columns[number]['name'][] })[];
  rows: (content: Content) => Iterable<Record<Columns[number]['name'], Cell>>;
}): Table {
  return { foreignKeys: [], ...definition };
}
