import type { Loader, LoaderContext } from 'astro/loaders';
import type { Content } from '../model/content.ts';
import { ContentError, formatProblem, type Problem } from '../model/problem.ts';
import { contentDirectory } from './content-directory.ts';
import { currentContent, setCurrentContent } from './current-content.ts';
import { type ReadContent, readContent } from './read-content.ts';

/**
 * Raised whenever the same files parse into something else. It is part of every digest, so that a store kept from an
 * earlier build is never mistaken for a fresh one.
 */
const parserVersion = 1;

/**
 * What Astro's collections show of the one content that is read and checked as a whole: what identifies and describes an
 * entry. `content` is what its digest is made of. Texts and annotations stay in the parsed model (see current-content.ts).
 */
const views: Record<string, (content: Content) => { id: string; data: object; content: object }[]> = {
  archive: ({ site, moved, guides }) => [{ id: 'archive', data: site, content: { site, moved, guides: [...guides] } }],
  divisions: ({ divisions }) => whole(divisions),
  topics: ({ topics }) => whole(topics),
  indicators: ({ indicators }) => whole(indicators),
  catalogue: ({ catalogue }) => whole(catalogue),
  reports: ({ reports }) =>
    [...reports.values()].map((report) => ({ id: report.id, data: report.meta, content: report })),
  plans: ({ plans }) => [...plans.values()].map((plan) => ({ id: plan.id, data: plan.meta, content: plan })),
};

const { root, label } = contentDirectory();
const open = new Map<string, LoaderContext>();

/** The loader of one collection. All share one reading; any error in any file stops the build with all of them listed. */
export function archiveLoader(collection: keyof typeof views & string): Loader {
  return {
    name: `fazhi-${collection}`,
    load: async (context) => {
      const read = currentContent() ?? readContent(root, label);
      const errors = errorsOf(read);
      if (errors.length > 0) throw new ContentError(errors);
      setCurrentContent(read);
      fill(context, collection, read.content);
      if (!context.watcher) return;
      if (open.size === 0) watch(context);
      open.set(collection, context);
    },
  };
}

/** Brings a store up to date with what was read, touching only what changed. */
function fill({ store, generateDigest }: LoaderContext, collection: string, current: Content): void {
  const stale = new Set(store.keys());
  for (const { id, data, content } of views[collection]?.(current) ?? []) {
    stale.delete(id);
    store.set({ id, data: { ...data }, digest: generateDigest(parserVersion + JSON.stringify(content)) });
  }
  for (const id of stale) store.delete(id);
}

/** In `npm run dev`: reads again when a file changes. A mistake is shown and the pages keep what they had. */
function watch({ watcher, logger }: LoaderContext): void {
  let timer: NodeJS.Timeout | undefined;
  watcher?.add(root);
  watcher?.on('all', (_event, path) => {
    if (!path.startsWith(root)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      const read = readContent(root, label);
      const errors = errorsOf(read);
      for (const problem of errors) logger.error(formatProblem(problem));
      if (errors.length > 0) return;
      setCurrentContent(read);
      for (const [collection, context] of open) fill(context, collection, read.content);
      logger.info('内容已更新');
    }, 50);
  });
}

function errorsOf(read: ReadContent): Problem[] {
  return read.problems.filter((problem) => problem.severity === 'error');
}

function whole<T extends object>(entries: ReadonlyMap<string, T>) {
  return [...entries].map(([id, data]) => ({ id, data, content: data }));
}
