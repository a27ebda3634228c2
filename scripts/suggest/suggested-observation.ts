import type { Indicator } from '../../src/model/indicator.ts';
import type { Bound } from '../../src/model/terms.ts';
import type { Reading } from './readings.ts';

/** A suggested observation. `indicator` is null if no defined indicator fits. */
export interface SuggestedObservation {
  indicator: Indicator | null;
  /** Without an indicator: the one with the most similar name, if any. */
  nearest: Indicator | null;
  value: number;
  unit: string;
  bound: Bound;
  /** Year of the value, if the text states one and it is not the report's. */
  year: number | null;
  /** Scope of a rank (全省), or what distinguishes several values of one indicator in a sentence (县级……中心). */
  qualifier: string | null;
  quote: string;
  /** Position of the number: source paragraph and span in its text. */
  span: { paragraph: number; start: number; end: number };
  reading: Reading;
}
