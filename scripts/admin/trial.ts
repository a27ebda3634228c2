import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { adminCollections } from './collections.ts';

/** Files by name, and folders of them. */
export interface Tree {
  [name: string]: Tree | { content: string };
}

/** More would only make the page slow to try. */
const mostFiles = 40;

/** Some of the content, as Decap's in-memory backend wants it: what can be tried without a host. */
export function trialFiles(contentRoot: string): Tree {
  const tree: Tree = {};
  for (const { folder, extension } of adminCollections()) {
    const inside = folder.replace(/^content\//, '');
    const top = join(contentRoot, inside);
    if (!existsSync(top)) continue;
    const names = readdirSync(top, { recursive: true, encoding: 'utf8' })
      .map((name) => name.split('\\').join('/'))
      .filter((name) => name.endsWith(`.${extension}`) && !name.startsWith('plans/'));
    for (const name of names.sort().slice(0, mostFiles)) {
      put(tree, `content/${inside}/${name}`.split('/'), readFileSync(join(top, name), 'utf8'));
    }
  }
  return tree;
}

function put(tree: Tree, path: readonly string[], content: string): void {
  const [name = '', ...rest] = path;
  if (rest.length === 0) {
    tree[name] = { content };
    return;
  }
  const folder = (tree[name] ?? {}) as Tree;
  tree[name] = folder;
  put(folder, rest, content);
}
