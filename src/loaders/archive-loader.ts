import type { Loader, LoaderContext } from 'astro/loaders';
import { ContentError } from '../model/content-error.ts';
import { contentDirectory } from './content-directory.ts';
import { currentContent, setCurrentContent } from './current-content.ts';
import type { ContentReadResult } from './read-content.ts';

let storedCount = 0;

/**
 * Astro loader of the whole content; errors stop the build. It stores one entry with a new digest every time, so `astro dev`
 * re-renders the pages. Reports stay out of the store, which `astro dev` writes and parses at every change: seconds at
 * thousands of reports. Pages read current-content.ts instead.
 */
export function archiveLoader(): Loader {
  return {
    name: 'fazhi-archive',
    load: async (context) => {
      if (!isPreviewWithoutContent(context)) await storeSite(context);
    },
  };
}

/**
 * Whether `npm run dev`, which reads the content itself (scripts/dev), has found only errors so far. A loader that fails
 * would end it.
 */
export function isPreviewWithoutContent({ watcher }: LoaderContext): boolean {
  return watcher !== undefined && !currentContent();
}

/**
 * Astro keeps its store between runs, so the digest must be unique. Calls `onLoaded`, which `npm run dev` passes: Astro may
 * skip a refresh without saying so.
 */
async function storeSite({ store, refreshContextData }: LoaderContext): Promise<void> {
  const { content } = currentContent() ?? (await readValid());
  store.set({ id: 'archive', data: { ...content.site }, digest: `${process.pid}-${Date.now()}-${++storedCount}` });
  const { onLoaded } = refreshContextData ?? {};
  if (typeof onLoaded === 'function') onLoaded();
}

/**
 * For Astro's own commands; ours have read the content before. So the readers are imported only here: Vite takes a
 * second of CPU to transform them.
 */
async function readValid(): Promise<ContentReadResult> {
  const { readContent } = await import('./read-content.ts');
  const { root, label } = contentDirectory();
  const result = readContent(root, label);
  const errors = result.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new ContentError(errors);
  setCurrentContent(result);
  return result;
}
