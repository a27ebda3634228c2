import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Refusal } from '../../src/model/refusal.ts';
import { filesBelow, hashOfFile } from '../manifest/folder-files.ts';
import { MANIFEST, parseManifest } from '../manifest/format.ts';
import { type Comparison, emptyComparison } from './comparison.ts';

/**
 * Compares a folder with the manifest in it or with `manifest`. `target` is the folder or its manifest.
 * @throws Refusal if the folder or the manifest does not exist.
 */
export function verifyFolder(target: string, manifest?: string): Comparison {
  if (!existsSync(target)) throw new Refusal(`There is no ${target}.`);
  const isFolder = statSync(target).isDirectory();
  const folder = isFolder ? target : dirname(target);
  const manifestPath = manifest ?? (isFolder ? join(target, MANIFEST) : target);
  if (!existsSync(manifestPath))
    throw new Refusal(`There is no ${manifestPath}. A build writes it; or name one by --manifest.`);

  const expected = parseManifest(readFileSync(manifestPath, 'utf8'));
  const comparison = emptyComparison(expected.size);
  const seen = new Set<string>();
  for (const path of filesBelow(folder)) {
    if (path === MANIFEST) continue;
    const hash = expected.get(path);
    if (hash === undefined) comparison.extra.push(path);
    else if (hashOfFile(join(folder, path)) !== hash) comparison.changed.push(path);
    seen.add(path);
  }
  for (const path of expected.keys()) if (!seen.has(path)) comparison.missing.push(path);
  return comparison;
}
