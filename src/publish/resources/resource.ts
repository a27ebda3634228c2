import type { Content } from '../../model/content.ts';
import type { SiteLocation } from '../site-location.ts';

export interface DataContext {
  content: Content;
  location: SiteLocation;
  /** Whether the site has as few files as it can (the setting COMPACT). */
  compact: boolean;
  /** The content folder, from which captures are copied. */
  folder: string;
  /** The bytes of a file already written, else null. Absent in `npm run dev`. */
  written?: (address: string) => Uint8Array | null;
}

/** `pieces` yields the content in order, so that a large file need not be held in memory. */
export interface DataFile {
  /** Site-absolute, without the base path: `/data/reports.json`. */
  path: string;
  pieces: () => Iterable<string | Uint8Array>;
}

/** Of formats that are text in UTF-8. */
export const textMediaTypes = {
  json: 'application/json',
  ndjson: 'application/x-ndjson',
  csv: 'text/csv',
  txt: 'text/plain',
  md: 'text/markdown',
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  xml: 'application/atom+xml',
} as const;

export const binaryMediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  sqlite: 'application/vnd.sqlite3',
  parquet: 'application/vnd.apache.parquet',
} as const;

export const mediaTypes = { ...textMediaTypes, ...binaryMediaTypes } as const;
export type Format = keyof typeof mediaTypes;

/** Files of one kind: a single file, or one for each report, plan, indicator or region. */
export interface Resource<Context = DataContext> {
  /** Site-absolute: `/data/reports.json`, or a template with `{id}` or `{code}`: `/data/reports/{id}.json`. */
  path: string;
  format: Format;
  /** For readers, in Chinese. */
  title: string;
  description: string;
  /** Address of the JSON Schema of the files. */
  schema?: string;
  /** In which sites the files are; absent: in all. */
  only?: 'full' | 'compact';
  files: (context: Context) => Iterable<DataFile> | AsyncIterable<DataFile>;
}

export function singleFile(
  resource: Omit<Resource, 'files'>,
  pieces: (context: DataContext) => Iterable<string>,
): Resource {
  return { ...resource, files: (context) => [{ path: resource.path, pieces: () => pieces(context) }] };
}

/** A record on one line. */
export function jsonFile(path: string, value: () => object): DataFile {
  return { path, pieces: () => [`${JSON.stringify(value())}\n`] };
}
