import { fold } from '../../parse/fold.ts';

/** What names are compared by: letters and digits only, so that widths, brackets, quotes and dashes do not matter. */
export function nameKey(name: string): string {
  return fold(name);
}
