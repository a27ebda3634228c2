import type { Loader, LoaderContext } from 'astro/loaders';
import { capProblems } from '../model/cap-problems.ts';
import { ContentError } from '../model/content-error.ts';
import { formatProblem, type Problem } from '../model/problem.ts';
import { contentDirectory } from './content-directory.ts';
import { ReadCache } from './content-reader.ts';
import { currentContent, setCurrentContent } from './current-content.ts';
import { type ContentReadResult, readContent } from './read-content.ts';

const { root, label } = contentDirectory();
const cache = new ReadCache();
let storedCount = 0;

/**
 * Astro loader that reads the whole content once; errors stop the build. It stores one entry with a new digest after
 * every reading, so `astro dev` re-renders the pages. Reports stay out of the store, which `astro dev` writes and parses
 * at every change: seconds at thousands of reports. Pages read current-content.ts instead.
 */
export function archiveLoader(): Loader {
  return {
    name: 'fazhi-archive',
    load: async (context) => {
      const result = currentContent() ?? readContent(root, label, cache);
      const errors = errorsOf(result);
      if (errors.length > 0) throw new ContentError(errors);
      storeContent(context, result);
      if (context.watcher) watch(context);
    },
  };
}

/** Sets the current content and notifies Astro. Astro keeps its store between runs, so the digest must be unique. */
function storeContent({ store }: LoaderContext, result: ContentReadResult): void {
  setCurrentContent(result);
  store.set({
    id: 'archive',
    data: { ...result.content.site },
    digest: `${process.pid}-${Date.now()}-${++storedCount}`,
  });
}

/** In `npm run dev`: reads again when a file changes. On errors, logs them and keeps the previous content. */
function watch(context: LoaderContext): void {
  const { watcher, logger } = context;
  let timer: NodeJS.Timeout | undefined;
  watcher?.add(root);
  watcher?.on('all', (_event, path) => {
    if (!path.startsWith(root)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      const result = readContent(root, label, cache);
      const errors = errorsOf(result);
      for (const problem of capProblems(errors)) logger.error(formatProblem(problem));
      if (errors.length > 0) return;
      storeContent(context, result);
      logger.info('内容已更新');
    }, 50);
  });
}

function errorsOf({ problems }: ContentReadResult): Problem[] {
  return problems.filter((problem) => problem.severity === 'error');
}
