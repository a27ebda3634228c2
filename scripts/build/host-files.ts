import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { headersFile } from '../../src/publish/hosting/headers-file.ts';
import type { Place } from '../../src/publish/place.ts';
import { type IndexPointer, POINTER_PATH } from '../../src/search/layout.ts';
import { RELATED_INDEXES, type RelatedIndexes } from '../../src/search/related-layout.ts';

/**
 * Writes what hosts read of a built site: `_headers` (Cloudflare Pages, Netlify), and `.nojekyll`, by which GitHub Pages
 * publishes a branch as it is. `editor`: whether /admin/ is switched on.
 */
export function writeHostFiles(folder: string, place: Place, editor: boolean): void {
  const { build } = readJson<IndexPointer>(join(folder, POINTER_PATH));
  const { further } = readJson<RelatedIndexes>(join(folder, RELATED_INDEXES));
  const text = headersFile({ ...place, searchBuild: build, furtherIndexes: further, editor });
  writeFileSync(join(folder, '_headers'), text);
  writeFileSync(join(folder, '.nojekyll'), '');
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}
