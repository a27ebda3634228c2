import { POINTER_PATH } from '../../search/format/layout.ts';
import { FileMissing } from '../../search/read/search-error.ts';
import type { ReadFile } from '../../search/read/source.ts';

/**
 * `base`: address of the site, with trailing slash. The pointer has a fixed name: it is revalidated on each read, so that
 * a new build is seen at once.
 */
export function siteReader(base: string): ReadFile {
  return async (path, signal) => {
    const cache = path === POINTER_PATH ? 'no-cache' : 'default';
    const response = await fetch(base + path, { cache, signal: signal ?? null });
    if (response.status === 404) throw new FileMissing(path);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
}
