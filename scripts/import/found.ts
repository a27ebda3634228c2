/** A fact as a source states it. `from`: where, if neither title, text nor the line below the title state it. */
export interface Found<T> {
  value: T;
  from: string | null;
}
