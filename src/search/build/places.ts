import { fold } from '../../parse/fold.ts';
import { shortName } from '../../parse/short-name.ts';
import { placeBucket, placePair } from '../format/place-starts.ts';
import type { PlaceTable } from '../format/place-table.ts';
import { aliasesOf } from './aliases.ts';
import type { RecordSummary } from './record-summary.ts';

/** The divisions among the records; every one has a record. */
export function placeTable(records: readonly Pick<RecordSummary, 'type' | 'regions' | 'title'>[]): PlaceTable {
  const divisions = records
    .filter(({ type }) => type === 'region')
    .map(({ regions, title }) => ({ code: regions.at(-1) ?? '', parent: regions.at(-2), name: title }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const indexes = new Map(divisions.map(({ code }, index) => [code, index]));
  return {
    steps: divisions.map(({ code }, i) => Number(code) - Number(divisions[i - 1]?.code ?? 0)),
    names: divisions.map(({ name }) => name),
    parents: divisions.map(({ parent }) => indexes.get(parent ?? '') ?? -1),
    aliases: divisions.flatMap(({ code }, index) => aliasesOf(code).map((alias): [number, string] => [index, alias])),
  };
}

/** Buckets of what the names begin with (format/place-starts.ts). */
export function placeStarts({ names, aliases }: PlaceTable, buckets: number): string[] {
  const starts = [...names.map((name) => shortName(name) ?? name), ...aliases.map(([, alias]) => alias)];
  const pairs = [...new Set(starts.map((start) => placePair(fold(start))))].sort();
  return Array.from({ length: buckets }, (_, bucket) =>
    pairs.filter((pair) => placeBucket(pair, buckets) === bucket).join(''),
  );
}
