/** Looks up divisions by their names, short forms and paths. */

import { fold } from '../../parse/fold.ts';
import { shortName } from '../../parse/short-name.ts';
import { codesOf, type PlaceTable } from '../format/place-table.ts';

export interface Place {
  code: string;
  name: string;
  /** The names from the province down: 广东省广州市越秀区 */
  fullName: string;
}

/** A name at the start of a text. */
export interface NameMatch {
  /** In UTF-16 units. */
  length: number;
  /** Indexes of the divisions with the name. */
  places: readonly number[];
  /** Whether it is their full name. */
  full: boolean;
}

export class PlaceNames {
  readonly #table: PlaceTable;
  /** Folded. */
  readonly #full = new Map<string, number[]>();
  readonly #short = new Map<string, number[]>();
  readonly #longest: number;
  readonly #codes: readonly string[];

  constructor(table: PlaceTable) {
    this.#table = table;
    this.#codes = codesOf(table);
    for (const [index, name] of table.names.entries()) {
      add(this.#full, name, index);
      const short = shortName(name);
      if (short !== null) add(this.#short, short, index);
    }
    for (const [index, alias] of table.aliases) add(this.#short, alias, index);
    this.#longest = Math.max(0, ...[...this.#full.keys()].map((name) => name.length));
  }

  /** The longest full name that a folded text begins with, else the longest short form. */
  match(text: string): NameMatch | null {
    return this.#longestIn(this.#full, text, true) ?? this.#longestIn(this.#short, text, false);
  }

  place(index: number): Place {
    const path = this.path(index).map((division) => this.#name(division));
    return { code: this.#codes[index] ?? '', name: this.#name(index), fullName: path.join('') };
  }

  /** From the province down. */
  path(index: number): number[] {
    const path: number[] = [];
    for (let division = index; division >= 0; division = this.#table.parents[division] ?? -1) path.unshift(division);
    return path;
  }

  isProvince(index: number): boolean {
    return this.#table.parents[index] === -1;
  }

  /** By its code: those of higher levels end in zeros. */
  isCounty(index: number): boolean {
    return !this.place(index).code.endsWith('00');
  }

  /** The other divisions below the same parent. */
  siblings(index: number): number[] {
    const parent = this.#table.parents[index];
    return [...this.#table.parents.keys()].filter((other) => other !== index && this.#table.parents[other] === parent);
  }

  #name(index: number): string {
    return this.#table.names[index] ?? '';
  }

  #longestIn(names: ReadonlyMap<string, number[]>, text: string, full: boolean): NameMatch | null {
    for (let length = Math.min(this.#longest, text.length); length > 0; length--) {
      const places = names.get(text.slice(0, length));
      if (places) return { length, places, full };
    }
    return null;
  }
}

function add(names: Map<string, number[]>, name: string, index: number): void {
  const key = fold(name);
  const places = names.get(key);
  if (places) places.push(index);
  else names.set(key, [index]);
}
