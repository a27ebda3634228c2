import { POINTER_PATH } from '../../search/layout.ts';
import type { Read } from '../../search/read/source.ts';
import { RELATED_INDEXES } from '../../search/related-layout.ts';

/** Files of fixed name: asked for anew each time, so that a new build is seen at once. */
const FRESH: readonly string[] = [POINTER_PATH, RELATED_INDEXES];

/** Reads files of the site; `base` is its address, with a slash at its end. */
export function siteReader(base: string): Read {
  return async (path, signal) => {
    const cache = FRESH.includes(path) ? 'no-cache' : 'default';
    const response = await fetch(base + path, { cache, signal: signal ?? null });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
}
