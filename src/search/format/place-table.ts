import { runningSums } from './running-sums.ts';

/** All divisions by name, for queries that name a place and for filters. In columns, in the order of codes. JSON, packed. */
export interface PlaceTable {
  /** Each code less the one before. */
  steps: number[];
  names: string[];
  /** Index of the parent; -1 for a province. */
  parents: number[];
  /** Index and a short form that the name does not contain (粤). */
  aliases: [number, string][];
}

/** The codes of all divisions, by index. */
export function codesOf({ steps }: PlaceTable): string[] {
  return runningSums(steps).map(String);
}
