import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Something in a folder. Folders and links to folders end in `/`. */
export interface FolderEntry {
  path: string;
  /** A regular file or a link to one. */
  isFile: boolean;
  /** A folder that is empty or cannot be read. */
  isEmpty: boolean;
}

/**
 * Everything below a folder in a fixed order, except folders that hold something: their contents follow instead. Unlike
 * `filesBelow` it also yields links to folders (not followed), FIFOs, devices, dangling links and empty folders.
 */
export function* entriesBelow(folder: string, prefix = ''): Generator<FolderEntry> {
  const entries = readFolder(join(folder, prefix));
  if (entries.length === 0 && prefix !== '') yield { path: prefix, isFile: false, isEmpty: true };
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = prefix + entry.name;
    if (entry.isDirectory()) {
      yield* entriesBelow(folder, `${path}/`);
      continue;
    }
    const target = entry.isFile() ? entry : targetOf(join(folder, path));
    yield { path: target?.isDirectory() ? `${path}/` : path, isFile: target?.isFile() ?? false, isEmpty: false };
  }
}

/** Empty if the folder cannot be read, e.g. because its name is not UTF-8. */
function readFolder(path: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** What a link leads to; null if nothing, or in a circle. */
function targetOf(path: string) {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}
