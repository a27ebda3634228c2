import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '../../src/model/settings.ts';
import { filesBelow } from '../manifest/folder-files.ts';

/** Paths of the files below a folder, without dot files; empty if the folder does not exist. */
export function visibleFilesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return [...filesBelow(folder)].filter((path) => !/(?:^|\/)\./.test(path));
}

/** SHA-256 over the paths and bytes of all files below a folder, without dot files. */
export function folderDigest(folder: string): string {
  const hash = createHash('sha256');
  for (const path of visibleFilesBelow(folder)) {
    const bytes = readFileSync(join(folder, path));
    hash.update(`${path}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

/** Files and folders that, with the content, determine a build. */
const code = ['src', 'scripts', 'public', 'astro.config.mjs', 'package-lock.json'];

/** Hash of everything that determines the site's bytes: content, code and settings. */
export function sourceDigest(contentFolder: string): string {
  const hash = createHash('sha256');
  for (const path of [contentFolder, ...code]) {
    const isFolder = existsSync(path) && statSync(path).isDirectory();
    hash.update(isFolder ? folderDigest(path) : readFileSync(path));
  }
  const { location, maxSearchFiles, compact, searchServer } = readSettings(process.env);
  hash.update(JSON.stringify([location, maxSearchFiles, compact, searchServer]));
  return hash.digest('hex');
}
