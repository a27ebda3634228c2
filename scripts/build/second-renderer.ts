import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { PathWithRoute } from 'astro';
import type { Content } from '../../src/model/content.ts';
import { readSettings } from '../../src/model/settings.ts';
import { filesBelow } from '../manifest/folder-files.ts';
import { astroPages, secondAstro } from './astro-folder.ts';
import { stop, type TakenCount, takenCount } from './divided-work.ts';
import type { AstroFolders } from './run-astro.ts';
import { runThread } from './run-thread.ts';

/** What the thread of the pages receives. */
export interface PageTask {
  content: Content;
  /** Where to write pages. */
  folder: string;
  astroFolders: AstroFolders;
  taken: TakenCount;
  /** 1 once Astro has bundled there. */
  bundled: Int32Array<SharedArrayBuffer>;
}

/** What it posts: all addresses that it may render, and those of them that it has taken and left to Astro. */
export interface PageThreadResult {
  shared: string[];
  left: string[];
}

/** A thread that renders pages beside the main one. */
export interface SecondRenderer {
  /** How many of the shared pages the two have taken. */
  taken: TakenCount;
  /** Waits until Astro has bundled there: two runs at once would write the same files of the folder .astro. */
  bundled: () => Promise<void>;
  /** Waits for its end; returns the pages that it left to Astro. `shared`: the same pages in the main thread. */
  left: (shared: readonly PathWithRoute[]) => Promise<PathWithRoute[]>;
  /** Fails if its pages refer to other scripts or styles than those of the main thread. */
  requireSameAssets: () => void;
  /** Makes it stop early, and waits until it writes no more. It does not fail. */
  stop: () => Promise<void>;
}

/** Below it, a second bundle of the site takes as long as the pages that it renders (measured). */
const minReports = 1000;

/** Whether a build of this archive has a second thread for pages. */
export function hasSecondRenderer(content: Content): boolean {
  const { pageThreads } = readSettings(process.env);
  const suits = content.reports.size >= minReports && availableParallelism() > 1;
  return pageThreads === null ? suits : pageThreads === 2;
}

/** Starts the thread. It has a copy of the content, so that it cannot see later changes of files. */
export function startSecondRenderer(folder: string, content: Content): SecondRenderer {
  const taken = takenCount();
  const bundled = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const task: PageTask = { content, folder, astroFolders: secondAstro, taken, bundled };
  const result = runThread<PageThreadResult>('./page-thread.ts', task);
  // The main thread shall not render what is lost.
  result.catch(() => stop(taken));
  return {
    taken,
    async bundled() {
      await Promise.race([Atomics.waitAsync(bundled, 0, 0).value, result]);
    },
    async left(shared) {
      const posted = await result;
      if (!posted) throw new Error('The thread of the pages ended without a result.');
      requireSame(posted.shared, shared.map(addressOf), 'pages');
      const left = new Set(posted.left);
      return shared.filter((path) => left.has(addressOf(path)));
    },
    requireSameAssets: () => requireSame(assetsOf(secondAstro.outDir), assetsOf(astroPages), 'scripts and styles'),
    async stop() {
      stop(taken);
      await result.catch(() => {});
    },
  };
}

export const addressOf = ({ pathname }: PathWithRoute): string => pathname;

function requireSame(theirs: readonly string[], ours: readonly string[], what: string): void {
  if (theirs.join('\n') !== ours.join('\n'))
    throw new Error(`Two threads have made other ${what} of the same content.`);
}

/** Names, which have a hash of the content. */
function assetsOf(pages: string): string[] {
  return [...filesBelow(join(pages, 'assets'))];
}
