import { relative, resolve } from 'node:path';
import { readSettings } from '../model/settings.ts';

/**
 * The content folder: `content/` in the project, or the folder in CONTENT_DIR (generated archives of tests and benches).
 * `label` names it in problems: relative to the working directory if it is below that.
 */
export function contentDirectory(): { root: string; label: string } {
  const root = resolve(readSettings(process.env).contentFolder);
  const relativePath = relative(process.cwd(), root);
  const isBelow = relativePath !== '' && !relativePath.startsWith('..');
  return { root, label: isBelow ? relativePath.split('\\').join('/') : root };
}
