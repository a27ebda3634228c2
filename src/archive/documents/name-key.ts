import { fold } from '../../parse/fold.ts';

/** Normalises a name for comparison to letters and digits: widths, brackets, quotes and dashes do not matter. */
export function nameKey(name: string): string {
  return fold(name);
}
