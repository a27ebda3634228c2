import type { Problem } from '../model/problem.ts';
import { refuseConflicts } from './conflict-markers.ts';
import { refuseEncoding } from './encoding.ts';

/** What programs do to a whole file: line ends, a byte order mark, merge conflicts. Such a file is not read further. */
export function refuseDamage(source: string, file: string): Problem[] {
  const encoding = refuseEncoding(source, file);
  return encoding ? [encoding] : refuseConflicts(source, file);
}
