import type { Content } from '../model/content.ts';
import type { Place } from './place.ts';

/** What data files are made from. */
export interface DataContext {
  content: Content;
  place: Place;
  /** The content folder, for the captures, which are copied byte for byte. */
  folder: string;
  /** The text of a file that has been written already; null where nothing is written, as in `npm run dev`. */
  written?: (address: string) => string | null;
}

/** A file of the site that is data. `chunks` makes its content piece by piece, so that no large file is held whole. */
export interface DataFile {
  /** Site-absolute, without the base path: `/data/reports.json`. */
  path: string;
  chunks: () => Iterable<string | Uint8Array>;
}

/** Formats by the ending of their files. */
export const mediaTypes = {
  json: 'application/json',
  ndjson: 'application/x-ndjson',
  csv: 'text/csv',
  txt: 'text/plain',
  md: 'text/markdown',
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  xml: 'application/atom+xml',
} as const;
export type Format = keyof typeof mediaTypes;

/** Files of one kind, described once: a single file, or one for each report, plan, indicator or region. */
export interface Family {
  /** Site-absolute: `/data/reports.json`, or with `{id}` or `{code}` where there are many: `/data/reports/{id}.json`. */
  path: string;
  format: Format;
  /** What is in it, for readers, in Chinese. */
  title: string;
  description: string;
  /** Address of the JSON Schema that the files fit. */
  schema?: string;
  files: (context: DataContext) => Iterable<DataFile>;
}

/** A family of one file. */
export function single(family: Omit<Family, 'files'>, chunks: (context: DataContext) => Iterable<string>): Family {
  return { ...family, files: (context) => [{ path: family.path, chunks: () => chunks(context) }] };
}

/** A JSON file of one record: on one line, as machines read it. */
export function jsonFile(path: string, value: () => object): DataFile {
  return { path, chunks: () => [`${JSON.stringify(value())}\n`] };
}
