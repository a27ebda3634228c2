import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, hashOfFile } from '../manifest/folder-files.ts';
import { MANIFEST, manifestLine } from '../manifest/format.ts';

/** Writes the manifest of a built site, the last file of a build, line by line to keep memory use constant. */
export function writeManifest(folder: string): void {
  const descriptor = openSync(join(folder, MANIFEST), 'w');
  try {
    for (const path of filesBelow(folder)) {
      if (path !== MANIFEST) writeSync(descriptor, manifestLine(path, hashOfFile(join(folder, path))));
    }
  } finally {
    closeSync(descriptor);
  }
}
