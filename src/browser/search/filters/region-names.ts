import { codesOf, type PlaceTable } from '../../../search/format/place-table.ts';

/** Code → name. */
export type RegionNames = Readonly<Record<string, string>>;

/** The provinces that a select offers when the page is loaded. */
export function provinceNames(select: HTMLSelectElement): RegionNames {
  return Object.fromEntries([...select.options].slice(1).map(({ value, text }) => [value, text.trim()]));
}

export function regionNames(places: PlaceTable): RegionNames {
  return Object.fromEntries(codesOf(places).map((code, index) => [code, places.names[index] ?? code]));
}
