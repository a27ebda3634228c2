import type { Content } from '../model/content.ts';
import type { Cell } from './csv.ts';

/** A column as the Data Package describes it (Frictionless Table Schema). */
export interface Column {
  name: string;
  type: 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'year';
  /** What it holds, in Chinese. */
  description: string;
  /** Never empty. */
  required?: true;
  values?: readonly string[];
  pattern?: string;
}

export interface ForeignKey {
  fields: readonly string[];
  /** Name of the table that the fields point into, and its fields. */
  table: string;
  reference: readonly string[];
}

/** A CSV file: what it is of, its columns and where its rows come from. */
export interface Table {
  /** `/data/<name>.csv` */
  name: string;
  title: string;
  description: string;
  columns: readonly Column[];
  primaryKey: readonly string[];
  foreignKeys: readonly ForeignKey[];
  rows: (content: Content) => Iterable<Record<string, Cell>>;
}

/** Defines a table; the compiler sees to it that every row has every column and no other. */
export function table<const Columns extends readonly Column[]>(definition: {
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
