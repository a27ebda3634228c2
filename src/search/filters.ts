/**
 * What filters need of every document, in columns by document number: read only when a filter is set or offered.
 * JSON, packed. Years are in the pointer file, statutory parts in the postings.
 */

import { partBits, stanceBits } from './bundle.ts';
import type { SearchBlock, SearchRecord } from './search-record.ts';

export interface FilterTable {
  /** The distinct paths of regions, from the province down to the own one. */
  paths: string[][];
  /** Index into `paths`. */
  region: number[];
  kinds: (string | null)[];
  /** Index into `kinds`. */
  kind: number[];
  /** The stances of all its plan links, as bits of STANCES. */
  stances: number[];
  /** The statutory parts of all its paragraphs, as bits of PARTS: for related search, whose hits do not tell. */
  parts: number[];
}

/** The table of documents given in index order. */
export function filterTable(documents: readonly SearchRecord[]): FilterTable {
  const paths = new Distinct<string[]>((path) => path.join('/'));
  const kinds = new Distinct<string | null>((kind) => kind ?? '');
  const region = documents.map((document) => paths.indexOf(document.regions));
  const kind = documents.map((document) => kinds.indexOf(document.issuerKind));
  return {
    paths: paths.values,
    region,
    kinds: kinds.values,
    kind,
    stances: documents.map((document) => stanceBits(blocksOf(document).flatMap(({ stances }) => stances))),
    parts: documents.map((document) => partBits(blocksOf(document).flatMap(({ parts }) => parts))),
  };
}

/** Code → full name of every region that documents name. */
export function regionNames(documents: readonly SearchRecord[]): Record<string, string> {
  const names = new Map<string, string>();
  for (const { regions, regionNames: full } of documents) {
    regions.forEach((code, level) => {
      names.set(code, full[level] ?? code);
    });
  }
  return Object.fromEntries([...names].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function blocksOf(document: SearchRecord): SearchBlock[] {
  return document.paragraphs.flatMap(({ blocks }) => blocks);
}

class Distinct<T> {
  readonly values: T[] = [];
  readonly #places = new Map<string, number>();
  readonly #key: (value: T) => string;

  constructor(key: (value: T) => string) {
    this.#key = key;
  }

  indexOf(value: T): number {
    const key = this.#key(value);
    let place = this.#places.get(key);
    if (place === undefined) {
      place = this.values.push(value) - 1;
      this.#places.set(key, place);
    }
    return place;
  }
}
