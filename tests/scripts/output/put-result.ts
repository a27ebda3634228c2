import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeManifest } from '../../../scripts/build/manifest.ts';

/** Writes what a build leaves: here a page with the given text, and the manifest. */
export function putResult(folder: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), text);
  writeManifest(folder);
}
