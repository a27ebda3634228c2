import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Refusal } from '../../src/model/refusal.ts';
import { hashOfFile } from '../manifest/folder-files.ts';
import { MANIFEST } from '../manifest/format.ts';
import { type Comparison, emptyComparison } from './comparison.ts';
import { entriesBelow } from './folder-entries.ts';
import { readManifest } from './read-manifest.ts';

/**
 * Compares a folder with the manifest in it or with `manifest`. `target` is the folder or its manifest. Whatever is no
 * file of the manifest is extra: a link to a folder, a FIFO, an empty folder.
 * @throws Refusal if the folder or the manifest does not exist.
 */
export function verifyFolder(target: string, manifest?: string): Comparison {
  if (!existsSync(target)) throw new Refusal(`There is no ${target}.`);
  const isFolder = statSync(target).isDirectory();
  const folder = isFolder ? target : dirname(target);
  const expected = readManifest(manifest ?? (isFolder ? join(target, MANIFEST) : target));

  const folders = new Set([...expected.keys()].flatMap(foldersOf));
  const comparison = emptyComparison(expected.size);
  const seen = new Set<string>();
  for (const { path, isFile, isEmpty } of entriesBelow(folder)) {
    if (path === MANIFEST && isFile) continue;
    const hash = isFile ? expected.get(path) : undefined;
    if (hash !== undefined) {
      compareFile(join(folder, path), path, hash, comparison);
      seen.add(path);
    } else if (!(isEmpty && folders.has(path))) comparison.extra.push(path);
  }
  for (const path of expected.keys()) if (!seen.has(path)) comparison.missing.push(path);
  return comparison;
}

/** `a/b/c.html` → `a/`, `a/b/`. One of these that is empty lacks its files, which are listed as missing. */
function foldersOf(path: string): string[] {
  return [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index + 1));
}

function compareFile(file: string, path: string, hash: string, comparison: Comparison): void {
  try {
    if (hashOfFile(file) !== hash) comparison.changed.push(path);
  } catch (error) {
    comparison.unanswered.push(`${path} (${(error as NodeJS.ErrnoException).code})`);
  }
}
