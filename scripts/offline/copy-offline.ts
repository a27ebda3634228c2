import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { searchFolder } from '../build/search-folder.ts';
import { BadCommand } from '../cli/refusals.ts';
import { HOST_FILES, MANIFEST, parseManifest } from '../manifest/format.ts';
import { offlinePage } from './offline-page.ts';

/** Files that only hosts read, beside HOST_FILES. */
const served = [...HOST_FILES, '_redirects', 'robots.txt'];

/**
 * Copies a built site into a folder, with pages that work from there. Leaves out the search index and what only hosts
 * read. `base`: the base path of that build.
 * @throws BadCommand if the folder holds no built site
 */
export function copyOffline(site: string, folder: string, base: string): void {
  const manifest = join(site, MANIFEST);
  if (!existsSync(manifest)) throw new BadCommand(`${site} 里没有生成好的网站：先运行 npm run build`);
  for (const path of parseManifest(readFileSync(manifest, 'utf8')).keys()) {
    if (served.includes(path) || path.startsWith(`${searchFolder}/`)) continue;
    const [from, to] = [join(site, path), join(folder, path)];
    mkdirSync(dirname(to), { recursive: true });
    if (path.endsWith('.html')) writeFileSync(to, offlinePage(readFileSync(from, 'utf8'), path, base));
    else copyFileSync(from, to);
  }
}
