import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentFolder } from '../../src/loaders/content-folder.ts';
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
  const content = new ContentFolder(contentRoot, 'content');
  for (const { folder, extension } of adminCollections()) {
    const relativePath = folder.replace(/^content\//, '');
    // As in a check: neither links nor hidden files, which may be any file of this machine.
    const ids = content.list(relativePath, `.${extension}`).filter((id) => !id.startsWith('plans/'));
    for (const id of ids.slice(0, mostFiles)) {
      const path = `${relativePath}/${id}.${extension}`;
      addFile(tree, `content/${path}`.split('/'), readFileSync(join(contentRoot, path), 'utf8'));
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
