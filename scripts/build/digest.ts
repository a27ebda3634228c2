import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../manifest/files.ts';

/** The files below a folder, by their paths, those that begin with a dot left out. None where there is no folder. */
export function visibleFilesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return [...filesBelow(folder)].filter((path) => !/(?:^|\/)\./.test(path));
}

/** One hash of all files below a folder: of their paths and their bytes. */
export function folderDigest(folder: string): string {
  const hash = createHash('sha256');
  for (const path of visibleFilesBelow(folder)) {
    const bytes = readFileSync(join(folder, path));
    hash.update(`${path}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

/** What a site is made by besides the content: builds of a commit have it alike. */
const code = ['src', 'scripts', 'public', 'astro.config.mjs', 'package-lock.json'];

/** The settings that change what is built. */
const settings = ['SITE_URL', 'BASE_PATH', 'MAX_SEARCH_FILES'];

/** One hash of all that the bytes of a site follow from: the content, the code, and where the site is to live. */
export function sourceDigest(contentFolder: string): string {
  const hash = createHash('sha256');
  for (const path of [contentFolder, ...code]) {
    const isFolder = existsSync(path) && statSync(path).isDirectory();
    hash.update(isFolder ? folderDigest(path) : readFileSync(path));
  }
  hash.update(JSON.stringify(settings.map((name) => process.env[name] ?? '')));
  return hash.digest('hex');
}
