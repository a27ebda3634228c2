import type { Loader, LoaderContext } from 'astro/loaders';
import type { Content } from '../model/content.ts';
import { ContentError, formatProblem, type Problem } from '../model/problem.ts';
import { contentDirectory } from './content-directory.ts';
import { currentContent, setCurrentContent } from './current-content.ts';
import { type ReadContent, readContent } from './read-content.ts';
import { Memory } from './reading.ts';

/**
 * What Astro's collections show of the one content that is read and checked as a whole: what identifies and describes an
 * entry. `parsed` is the object that it was read into. Texts and annotations stay in the parsed model (see
 * current-content.ts).
 */
const views: Record<string, (content: Content) => { id: string; data: object; parsed: object }[]> = {
  // The one entry that every page asks for: new with every reading.
  archive: (content) => [{ id: 'archive', data: content.site, parsed: content }],
  divisions: ({ divisions }) => whole(divisions),
  topics: ({ topics }) => whole(topics),
  indicators: ({ indicators }) => whole(indicators),
  catalogue: ({ catalogue }) => whole(catalogue),
  reports: ({ reports }) =>
    [...reports.values()].map((report) => ({ id: report.id, data: report.meta, parsed: report })),
  plans: ({ plans }) => [...plans.values()].map((plan) => ({ id: plan.id, data: plan.meta, parsed: plan })),
};

const { root, label } = contentDirectory();
const memory = new Memory();
const open = new Map<string, LoaderContext>();

/** The loader of one collection. All share one reading; any error in any file stops the build with all of them listed. */
export function archiveLoader(collection: keyof typeof views & string): Loader {
  return {
    name: `fazhi-${collection}`,
    load: async (context) => {
      const read = currentContent() ?? readContent(root, label, memory);
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
function fill({ store }: LoaderContext, collection: string, current: Content): void {
  const stale = new Set(store.keys());
  for (const { id, data, parsed } of views[collection]?.(current) ?? []) {
    stale.delete(id);
    store.set({ id, data: { ...data }, digest: digestOf(parsed) });
  }
  for (const id of stale) store.delete(id);
}

const numbers = new WeakMap<object, number>();
const run = `${process.pid}-${Date.now()}`;
let last = 0;

/**
 * Names a parsed object, for as long as this process runs: what has not changed is not parsed again (see reading.ts), so
 * it is the same object. A store kept from another run is never mistaken for a fresh one.
 */
function digestOf(parsed: object): string {
  const number = numbers.get(parsed) ?? ++last;
  numbers.set(parsed, number);
  return `${run}-${number}`;
}

/** In `npm run dev`: reads again when a file changes. A mistake is shown and the pages keep what they had. */
function watch({ watcher, logger }: LoaderContext): void {
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
  return [...entries].map(([id, data]) => ({ id, data, parsed: data }));
}
