import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

export const project = join(import.meta.dirname, '..');

export interface Source {
  path: string;
  imports: { target: string; typeOnly: boolean }[];
}

/** The code of the project and its tests, with the imports of each file. Paths are relative to the project. */
export function readSources(): Source[] {
  return ['src', 'scripts', 'tests']
    .flatMap(filesBelow)
    .filter((path) => /\.(?:ts|mjs|astro)$/.test(path))
    .map((path) => ({ path, imports: importsOf(readProjectFile(path), path) }));
}

/** All files below a folder except fixtures, sorted. */
export function filesBelow(folder: string): string[] {
  if (folder === 'tests/fixtures' || !existsSync(join(project, folder))) return [];
  return readdirSync(join(project, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`]));
}

export function readProjectFile(path: string): string {
  return readFileSync(join(project, path), 'utf8');
}

/** The imports and re-exports of a file; project paths are relative to the root. */
export function importsOf(text: string, path: string): Source['imports'] {
  const statement =
    /^[ \t]*(?:import|export)\s+(?:(type)\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"\n]+)['"]|\bimport\(\s*(?:\/\*.*?\*\/\s*)?['"]([^'"\n]+)['"]/gm;
  return [...text.matchAll(statement)].map(([, type, fixed, dynamic]) => {
    const target = fixed ?? dynamic ?? '';
    const ours = target.startsWith('.') ? posix.join(dirname(path), target) : target;
    return { target: ours, typeOnly: type !== undefined };
  });
}

export function isOurs(target: string): boolean {
  return /^(?:src|scripts|tests)\//.test(target);
}
