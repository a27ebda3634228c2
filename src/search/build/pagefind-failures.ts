/** Makes Pagefind's browser script say when it cannot read a file of its index. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SCRIPTS = ['pagefind.js', 'pagefind-worker.js'];

/**
 * Version 1.5 writes these failures to the console and goes on: without a piece of the index the answer is a list with
 * gaps, or none, and without its head the search waits for ever. Here each throws, so that the search fails and says so.
 */
const SWALLOWED: readonly RegExp[] = [
  /console\.error\((`Failed to load the index chunk [^`]*`)\);/g,
  /console\.error\((`Failed to load the meta index:[^`]*`)\);/g,
  /console\.error\((`Decompressing [^`]*: Missing signature`)\);return data;/g,
];

/**
 * Changes the scripts in a folder that Pagefind has written.
 * @throws Error if they do not read as expected, which a new version of Pagefind may bring about.
 */
export function reportFailures(folder: string): void {
  for (const script of SCRIPTS) {
    const file = join(folder, script);
    writeFileSync(
      file,
      SWALLOWED.reduce((text, found) => thrown(text, found, script), readFileSync(file, 'utf8')),
    );
  }
}

function thrown(text: string, found: RegExp, script: string): string {
  const places = [...text.matchAll(found)].length;
  if (places !== 1) throw new Error(`Pagefind's ${script} has changed: ${found} fits ${places} places in it, not one.`);
  return text.replace(found, 'throw new Error($1);');
}
