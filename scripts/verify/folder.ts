import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow, hashOfFile } from '../manifest/files.ts';
import { MANIFEST, parseManifest } from '../manifest/format.ts';
import { type Comparison, emptyComparison } from './comparison.ts';

/**
 * Compares a folder with a manifest: the one inside, or the given one. `target` is the folder or its manifest.
 * @throws Error if there is no folder or no manifest.
 */
export function verifyFolder(target: string, manifest?: string): Comparison {
  if (!existsSync(target)) throw new Error(`There is no ${target}.`);
  const isFolder = statSync(target).isDirectory();
  const folder = isFolder ? target : dirname(target);
  const list = manifest ?? (isFolder ? join(target, MANIFEST) : target);
  if (!existsSync(list)) throw new Error(`There is no ${list}. A build writes it; or name one by --manifest.`);

  const expected = parseManifest(readFileSync(list, 'utf8'));
  const comparison = emptyComparison(expected.size);
  const found = new Set<string>();
  for (const path of filesBelow(folder)) {
    if (path === MANIFEST) continue;
    const hash = expected.get(path);
    if (hash === undefined) comparison.extra.push(path);
    else if (hashOfFile(join(folder, path)) !== hash) comparison.changed.push(path);
    found.add(path);
  }
  for (const path of expected.keys()) if (!found.has(path)) comparison.missing.push(path);
  return comparison;
}
