import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRefusal } from '../../src/model/refusal.ts';
import { hashOfFile } from '../manifest/folder-files.ts';
import { MANIFEST, parseManifest } from '../manifest/format.ts';

/** Files that file managers leave behind. */
const droppings: readonly string[] = ['.DS_Store', 'Thumbs.db', 'desktop.ini'];

/**
 * Paths of what a folder holds besides an earlier result: files that its manifest does not list, or that were changed
 * after it was written. Without a manifest that is every file.
 */
export function strangersIn(folder: string): string[] {
  const manifest = join(folder, MANIFEST);
  const listed = listedIn(manifest);
  const written = listed.size > 0 ? lstatSync(manifest).mtimeMs : 0;
  const isOurs = (path: string): boolean => {
    const status = lstatSync(join(folder, path));
    if (!status.isFile()) return false;
    if (path === MANIFEST) return listed.size > 0;
    // Hashing only what is newer keeps this short for large sites.
    return listed.has(path) && (status.mtimeMs < written || hashOfFile(join(folder, path)) === listed.get(path));
  };
  return [...entriesBelow(folder, '')].filter((path) => !isOurs(path));
}

/** Path → hash; empty if there is no manifest of ours. */
function listedIn(manifest: string): Map<string, string> {
  if (!existsSync(manifest) || !lstatSync(manifest).isFile()) return new Map();
  try {
    return parseManifest(readFileSync(manifest, 'utf8'));
  } catch (error) {
    if (isRefusal(error)) return new Map();
    throw error;
  }
}

/** Everything but folders: files, links, devices. */
function* entriesBelow(folder: string, prefix: string): Generator<string> {
  for (const entry of readdirSync(join(folder, prefix), { withFileTypes: true })) {
    const path = prefix + entry.name;
    if (entry.isDirectory()) yield* entriesBelow(folder, `${path}/`);
    else if (!droppings.includes(entry.name)) yield path;
  }
}
