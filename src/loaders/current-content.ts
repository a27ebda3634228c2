import type { ContentReadResult } from './read-content.ts';

/**
 * The last content read in this process. Astro runs loaders and pages in separate module graphs. Its store would pass the
 * reports as one string: 7 s for 1,000 (measured), and 15,000 exceed the maximum length. So pages use `globalThis`.
 */
const key = Symbol.for('fazhi-archive.content');
const holder = globalThis as { [key]?: ContentReadResult };

export function setCurrentContent(result: ContentReadResult): void {
  holder[key] = result;
}

/** Null before the first reading. */
export function currentContent(): ContentReadResult | null {
  return holder[key] ?? null;
}
