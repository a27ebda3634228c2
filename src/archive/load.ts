import { getEntry } from 'astro:content';
import { currentContent } from '../loaders/current-content.ts';
import type { Content } from '../model/content.ts';

/**
 * The whole archive as the loaders read it. Everything else in this folder is a pure question asked of it. Asking Astro's
 * store first makes sure that the loaders have run, and ties the page to the content in `astro dev`.
 */
export async function loadArchive(): Promise<Content> {
  await getEntry('archive', 'archive');
  const read = currentContent();
  if (!read) throw new Error('The content has not been read: the loaders of src/content.config.ts did not run.');
  return read.content;
}
