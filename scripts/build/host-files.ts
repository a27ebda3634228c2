import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../../src/model/settings.ts';
import { headersFile } from '../../src/publish/hosting/headers-file.ts';
import { type IndexPointer, POINTER_PATH } from '../../src/search/format/layout.ts';

/**
 * Writes the files that hosts read: `_headers` (Cloudflare Pages, Netlify) and `.nojekyll`, which makes GitHub Pages
 * publish a branch unchanged. `editor`: whether /admin/ is switched on.
 */
export function writeHostFiles(
  folder: string,
  { location, searchServer }: Pick<Settings, 'location' | 'searchServer'>,
  editor: boolean,
): void {
  const { build } = JSON.parse(readFileSync(join(folder, POINTER_PATH), 'utf8')) as IndexPointer;
  const text = headersFile({ ...location, searchBuild: build, searchServer, editor });
  writeFileSync(join(folder, '_headers'), text);
  writeFileSync(join(folder, '.nojekyll'), '');
}
