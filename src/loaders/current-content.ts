import type { ReadContent } from './read-content.ts';

/**
 * The content as last read, for everything in this process. Astro runs the loaders and the pages in module graphs of
 * their own, and its store would carry the parsed reports from one to the other as one long string: 7 s for 1,000 reports
 * (measured), and no string can hold 15,000. So the store only tells `astro dev` that something has changed; the parsed
 * model stays where it is.
 */
const key = Symbol.for('fazhi-archive.content');
const holder = globalThis as { [key]?: ReadContent };

export function setCurrentContent(read: ReadContent): void {
  holder[key] = read;
}

/** Null before anything has been read. */
export function currentContent(): ReadContent | null {
  return holder[key] ?? null;
}
