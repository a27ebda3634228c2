/** All divisions by name, for queries that name a place. In columns, in the order of codes. JSON, packed. */
export interface PlaceTable {
  /** Each code less the one before. */
  steps: number[];
  names: string[];
  /** Index of the parent; -1 for a province. */
  parents: number[];
  /** Index and a short form that the name does not contain (粤). */
  aliases: [number, string][];
}
