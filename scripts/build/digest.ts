import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** The files below a folder, by their paths with slashes, sorted; those that begin with a dot left out. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .filter((path) => !/(?:^|\/)\./.test(path))
    .sort();
}

/** One hash of all files below a folder: of their paths and their bytes. */
export function folderDigest(folder: string): string {
  const hash = createHash('sha256');
  for (const path of filesBelow(folder)) {
    const bytes = readFileSync(join(folder, path));
    hash.update(`${path}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

/** What a site is made by besides the content: builds of a commit have it alike. */
const code = ['src', 'scripts', 'public', 'astro.config.mjs', 'package-lock.json'];

/** One hash of all that the bytes of a site follow from: the content, the code, and where the site is to live. */
export function sourceDigest(contentFolder: string): string {
  const hash = createHash('sha256');
  for (const path of [contentFolder, ...code]) {
    const isFolder = existsSync(path) && statSync(path).isDirectory();
    hash.update(isFolder ? folderDigest(path) : readFileSync(path));
  }
  hash.update(JSON.stringify([process.env.SITE_URL ?? '', process.env.BASE_PATH ?? '']));
  return hash.digest('hex');
}
