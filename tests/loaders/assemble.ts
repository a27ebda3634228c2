import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const fixtures = join(import.meta.dirname, '../fixtures');

/** The names of all broken fixtures. */
export const brokenNames = readdirSync(join(fixtures, 'broken')).sort();

/** The problems expected of a broken fixture, as formatted for editors. */
export function expectedOf(name: string): string {
  const path = join(fixtures, 'broken', name, 'expected.txt');
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/**
 * Assembles a broken content folder in a new temporary folder, which the caller removes: the valid content, without the
 * files in the fixture's delete.txt and emptied folders, plus the fixture's files and the symbolic links of links.txt.
 */
export function assemble(name: string): string {
  const overlay = join(fixtures, 'broken', name);
  const folder = mkdtempSync(join(tmpdir(), 'fazhi-fixture-'));
  cpSync(join(fixtures, 'valid'), folder, { recursive: true });
  for (const path of linesOf(overlay, 'delete.txt')) remove(folder, path);
  cpSync(overlay, folder, {
    recursive: true,
    filter: (source) => !controlFiles.includes(source.slice(overlay.length + 1)),
  });
  for (const line of linesOf(overlay, 'links.txt')) link(folder, line);
  return folder;
}

/** Control files of a fixture, not content. */
const controlFiles = ['expected.txt', 'delete.txt', 'links.txt'];

function linesOf(overlay: string, name: string): string[] {
  const list = join(overlay, name);
  return existsSync(list) ? readFileSync(list, 'utf8').trim().split('\n') : [];
}

/** Creates the link of a line `path -> target` of links.txt. Not every transport keeps symbolic links. */
function link(folder: string, line: string): void {
  const [path = '', target = ''] = line.split(' -> ');
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  symlinkSync(target, join(folder, path));
}

function remove(folder: string, path: string): void {
  rmSync(join(folder, path));
  const parent = dirname(path);
  if (parent !== '.' && readdirSync(join(folder, parent)).length === 0) removeEmpty(folder, parent);
}

function removeEmpty(folder: string, path: string): void {
  rmSync(join(folder, path), { recursive: true });
  const parent = dirname(path);
  if (parent !== '.' && readdirSync(join(folder, parent)).length === 0) removeEmpty(folder, parent);
}
