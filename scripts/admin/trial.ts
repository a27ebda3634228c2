import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { adminCollections } from './collections.ts';

/** A folder: files and subfolders by name. */
export interface Tree {
  [name: string]: Tree | { content: string };
}

/** Files per collection; more would make the trial slow. */
const mostFiles = 40;

/** Sample content in the structure of Decap's in-memory backend. */
export function trialFiles(contentRoot: string): Tree {
  const tree: Tree = {};
  for (const { folder, extension } of adminCollections()) {
    const relativePath = folder.replace(/^content\//, '');
    const directory = join(contentRoot, relativePath);
    if (!existsSync(directory)) continue;
    const names = readdirSync(directory, { recursive: true, encoding: 'utf8' })
      .map((name) => name.split('\\').join('/'))
      .filter((name) => name.endsWith(`.${extension}`) && !name.startsWith('plans/'));
    for (const name of names.sort().slice(0, mostFiles)) {
      addFile(tree, `content/${relativePath}/${name}`.split('/'), readFileSync(join(directory, name), 'utf8'));
    }
  }
  return tree;
}

function addFile(tree: Tree, path: readonly string[], content: string): void {
  const [name = '', ...innerPath] = path;
  if (innerPath.length === 0) {
    tree[name] = { content };
    return;
  }
  const folder = (tree[name] ?? {}) as Tree;
  tree[name] = folder;
  addFile(folder, innerPath, content);
}
