import { relative, resolve } from 'node:path';

/**
 * Where the content lies: `content/` in the project, or the folder named by CONTENT_DIR (generated archives of tests
 * and benches). `label` is how problems name it: relative to the working directory where it lies below that.
 */
export function contentDirectory(): { root: string; label: string } {
  const root = resolve(process.env.CONTENT_DIR ?? 'content');
  const below = relative(process.cwd(), root);
  return { root, label: below !== '' && !below.startsWith('..') ? below.split('\\').join('/') : root };
}
