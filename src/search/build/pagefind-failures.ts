/** Patches Pagefind to throw if a file of its index cannot be read. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SCRIPTS = ['pagefind.js', 'pagefind-worker.js'];

/**
 * Version 1.5 logs these and continues: without an index chunk, results have gaps or are empty; without the head, the
 * search never ends.
 */
const SWALLOWED: readonly RegExp[] = [
  /console\.error\((`Failed to load the index chunk [^`]*`)\);/g,
  /console\.error\((`Failed to load the meta index:[^`]*`)\);/g,
  /console\.error\((`Decompressing [^`]*: Missing signature`)\);return data;/g,
];

/**
 * Patches the scripts that Pagefind wrote.
 * @throws Error if a script does not match, as a new version may not.
 */
export function throwOnLoadFailure(folder: string): void {
  for (const script of SCRIPTS) {
    const file = join(folder, script);
    writeFileSync(
      file,
      SWALLOWED.reduce((code, pattern) => replaceByThrow(code, pattern, script), readFileSync(file, 'utf8')),
    );
  }
}

function replaceByThrow(code: string, pattern: RegExp, script: string): string {
  const count = [...code.matchAll(pattern)].length;
  if (count !== 1) throw new Error(`Pagefind's ${script} has changed: ${pattern} fits ${count} places in it, not one.`);
  return code.replace(pattern, 'throw new Error($1);');
}
