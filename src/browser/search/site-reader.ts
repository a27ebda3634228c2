import { POINTER_PATH } from '../../search/format/layout.ts';
import { RELATED_INDEXES } from '../../search/format/related-layout.ts';
import { FileMissing } from '../../search/read/search-error.ts';
import type { ReadFile } from '../../search/read/source.ts';

/** Fixed names: revalidated on each read, so that a new build is seen at once. */
const FRESH: readonly string[] = [POINTER_PATH, RELATED_INDEXES];

/** `base`: address of the site, with trailing slash. */
export function siteReader(base: string): ReadFile {
  return async (path, signal) => {
    const cache = FRESH.includes(path) ? 'no-cache' : 'default';
    const response = await fetch(base + path, { cache, signal: signal ?? null });
    if (response.status === 404) throw new FileMissing(path);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
}
