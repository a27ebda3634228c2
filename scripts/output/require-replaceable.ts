import { lstatSync, realpathSync, type Stats } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, resolve } from 'node:path';
import { Refusal } from '../../src/model/refusal.ts';
import { readSettings } from '../../src/model/settings.ts';
import { relationOf } from './lineage.ts';
import { isMountPoint } from './mount-point.ts';
import { strangersIn } from './strangers.ts';

/** A folder that a command replaces as a whole. */
export interface OutputPlace {
  /** How the user names it: `OUT_DIR` or `--out`. */
  setting: string;
  path: string;
  /** Further folders that the command reads. */
  inputs?: readonly string[];
}

/** Folders of the checkout that hold what its authors wrote or installed. */
export const sourceFolders: readonly string[] = [
  ...['.astro', '.ci', '.git', '.github', '.vscode', 'content', 'docs', 'hosting', 'node_modules', 'public', 'schemas'],
  ...['scripts', 'src', 'tests'],
];

/**
 * Returns the folder to replace: for a link its target.
 * @throws Refusal unless replacing it removes nothing but an earlier result
 */
export function requireReplaceable({ setting, path, inputs = [] }: OutputPlace): string {
  const given = resolve(path);
  const refuse = (reason: string): never => {
    throw new Refusal(`${setting} is ${given}; ${reason}. Choose a folder that is new, empty or an earlier result.`);
  };
  const status = statusOf(given);
  const target = status?.isSymbolicLink() ? targetOf(given) : given;
  if (target === null) return refuse('that link leads nowhere');
  const conflict = conflictOf(target, inputs);
  if (conflict) return refuse(conflict);
  const targetStatus = statusOf(target);
  if (targetStatus === null) return target;
  if (!targetStatus.isDirectory()) return refuse('that is no folder');
  if (isMountPoint(target))
    return refuse('a mount point cannot be replaced as a whole; a folder in it can, such as site/');
  const strangers = strangersIn(target);
  if (strangers.length > 0) {
    const names = strangers.slice(0, 3).join(', ');
    return refuse(`it holds ${strangers.length} files that no build of this project wrote, such as ${names}`);
  }
  return target;
}

/** Does not follow links. Null if nothing exists at the path or a folder of it is a file. */
function statusOf(path: string): Stats | null {
  try {
    return lstatSync(path);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}

function targetOf(link: string): string | null {
  try {
    return realpathSync(link);
  } catch {
    return null;
  }
}

/** Ends the sentence “OUT_DIR is …; ” if the place must never be replaced, else null. */
function conflictOf(place: string, inputs: readonly string[]): string | null {
  if (dirname(place) === place) return 'that is the root of a file system';
  const { contentFolder, cacheFolder } = readSettings(process.env);
  const untouchable: [name: string, path: string, alsoInside: boolean][] = [
    ['the working folder', '.', false],
    ['the content folder', contentFolder, true],
    ['the home folder', homedir(), false],
    ['the cache', cacheFolder, false],
    ...inputs.map((input): [string, string, boolean] => [`the input ${input}`, input, true]),
    ...sourceFolders.map((name): [string, string, boolean] => [`the folder ${name}/ of the project`, name, true]),
  ];
  for (const [name, path, alsoInside] of untouchable) {
    const relation = relationOf(place, resolve(path));
    if (relation === null || (relation === 'lies in' && !alsoInside)) continue;
    return `that ${relation} ${name}`;
  }
  return null;
}
