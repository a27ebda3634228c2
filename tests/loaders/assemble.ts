import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const fixtures = join(import.meta.dirname, '../fixtures');

/** The names of all broken fixtures. */
export const brokenNames = readdirSync(join(fixtures, 'broken')).sort();

/** What is expected of a broken fixture: the problems as an editor reads them. */
export function expectedOf(name: string): string {
  const path = join(fixtures, 'broken', name, 'expected.txt');
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/**
 * A broken content folder in a new place: the valid one, without what the fixture's delete.txt lists (and folders that
 * are left empty), with the fixture's files laid over it and the symbolic links of its links.txt. The caller removes it.
 */
export function assemble(name: string): string {
  const overlay = join(fixtures, 'broken', name);
  const folder = mkdtempSync(join(tmpdir(), 'fazhi-fixture-'));
  cpSync(join(fixtures, 'valid'), folder, { recursive: true });
  for (const path of linesOf(overlay, 'delete.txt')) remove(folder, path);
  cpSync(overlay, folder, {
    recursive: true,
    filter: (source) => !own.includes(source.slice(overlay.length + 1)),
  });
  for (const line of linesOf(overlay, 'links.txt')) link(folder, line);
  return folder;
}

/** Files of a fixture that are no content. */
const own = ['expected.txt', 'delete.txt', 'links.txt'];

function linesOf(overlay: string, name: string): string[] {
  const list = join(overlay, name);
  return existsSync(list) ? readFileSync(list, 'utf8').trim().split('\n') : [];
}

/** Makes what a line of links.txt says, `path -> target`: a link that is a file of its own does not survive every transport. */
function link(folder: string, line: string): void {
  const [path = '', target = ''] = line.split(' -> ');
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  symlinkSync(target, join(folder, path));
}

function remove(folder: string, path: string): void {
  rmSync(join(folder, path));
  const above = dirname(path);
  if (above !== '.' && readdirSync(join(folder, above)).length === 0) removeEmpty(folder, above);
}

function removeEmpty(folder: string, path: string): void {
  rmSync(join(folder, path), { recursive: true });
  const above = dirname(path);
  if (above !== '.' && readdirSync(join(folder, above)).length === 0) removeEmpty(folder, above);
}
