import type { Loader, LoaderContext } from 'astro/loaders';
import { ContentError, formatProblem, type Problem } from '../model/problem.ts';
import { contentDirectory } from './content-directory.ts';
import { currentContent, setCurrentContent } from './current-content.ts';
import { type ReadContent, readContent } from './read-content.ts';
import { Memory } from './reading.ts';

const { root, label } = contentDirectory();
const memory = new Memory();
let readings = 0;

/**
 * The loader of the archive: reads the whole content once; any error in any file stops the build with all of them listed.
 * Astro's store gets one entry, new with every reading: pages ask for it and so are made anew when the content changes.
 * It does not get the records. Pages take these from the parsed model (see current-content.ts), and `astro dev` writes the
 * whole store and parses it as a module at every change: seconds, at thousands of reports.
 */
export function archiveLoader(): Loader {
  return {
    name: 'fazhi-archive',
    load: async (context) => {
      const read = currentContent() ?? readContent(root, label, memory);
      const errors = errorsOf(read);
      if (errors.length > 0) throw new ContentError(errors);
      show(context, read);
      if (context.watcher) watch(context);
    },
  };
}

/** Makes what was read the current content, and tells Astro. A store kept from another run is never taken for this one. */
function show({ store }: LoaderContext, read: ReadContent): void {
  setCurrentContent(read);
  store.set({ id: 'archive', data: { ...read.content.site }, digest: `${process.pid}-${Date.now()}-${++readings}` });
}

/** In `npm run dev`: reads again when a file changes. A mistake is shown and the pages keep what they had. */
function watch(context: LoaderContext): void {
  const { watcher, logger } = context;
  let timer: NodeJS.Timeout | undefined;
  watcher?.add(root);
  watcher?.on('all', (_event, path) => {
    if (!path.startsWith(root)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      const read = readContent(root, label, memory);
      const errors = errorsOf(read);
      for (const problem of errors) logger.error(formatProblem(problem));
      if (errors.length > 0) return;
      show(context, read);
      logger.info('内容已更新');
    }, 50);
  });
}

function errorsOf(read: ReadContent): Problem[] {
  return read.problems.filter((problem) => problem.severity === 'error');
}
