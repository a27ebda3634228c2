import type { SearchResults } from '../../search/read/hit.ts';

/** Milliseconds that count as idle in browsers that do not say when they are. */
const SOON = 200;

/**
 * Reads the texts of results a `pause` of milliseconds later, when the browser is idle; returns whether it did. `byBlock`: for
 * counts by part and stance, too.
 */
export async function countInIdleTime(
  results: SearchResults,
  { byBlock, pause, signal }: { byBlock: boolean; pause: number; signal: AbortSignal },
): Promise<boolean> {
  await new Promise((done) => setTimeout(done, pause));
  await new Promise<unknown>((done) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(done);
    else setTimeout(done, SOON);
  });
  if (!signal.aborted) await results.verifyAll?.(byBlock, signal);
  return !signal.aborted;
}
