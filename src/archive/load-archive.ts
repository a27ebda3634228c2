import { getEntry } from 'astro:content';
import { currentContent } from '../loaders/current-content.ts';
import type { Content } from '../model/content.ts';
import { memo } from '../model/memo.ts';

/** Astro's answer, which is the same for all pages until the content is read again. */
const storedEntry = memo((_reading: object) => Promise.resolve(getEntry('archive', 'archive')));

/** The reading before the first one. */
const unread = {};

/**
 * The archive as read by the loaders; all other functions of this folder are pure. Querying Astro's store first ensures
 * that the loaders have run, and makes pages depend on the content in `astro dev`.
 */
export async function loadArchive(): Promise<Content> {
  await storedEntry(currentContent() ?? unread);
  return loadedArchive();
}

/**
 * The archive, for the layout of pages that have awaited `loadArchive`. A component that awaits makes Astro render everything
 * in it piece by piece, which takes longer than rendering the page at once.
 * @throws Error if no content has been read
 */
export function loadedArchive(): Content {
  const current = currentContent();
  if (!current)
    throw new Error(
      'The content has not been read: the page does not await loadArchive, or no loader of src/content.config.ts ran.',
    );
  return current.content;
}
