/** Which counts become exact by themselves: those of few results. Of more if the reader asks. */

import { MAX_VERIFIED, type SearchResults } from '../../search/read/hit.ts';

/** Each result may cost a request for each chunk of its text. */
const MAX_ON_DEMAND = 200;

/** Whether only the reader can decide to read so much. */
export function asksToCount(results: SearchResults): boolean {
  const { count, exact } = results.state;
  return !exact && results.verifyAll !== undefined && count <= MAX_ON_DEMAND && !countsByItself(results);
}

/** Whether the results are few. Readers who save data decide themselves. */
export function countsByItself({ state, verifyAll }: SearchResults): boolean {
  // Not all browsers say so.
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return verifyAll !== undefined && state.count <= MAX_VERIFIED && connection?.saveData !== true;
}

/** Milliseconds to wait at least: readers often change a query at once, and not all browsers say when they are idle. */
const SOON = 200;

/** Resolves after a `pause` of milliseconds, when the browser has nothing else to do. */
export function whenIdle(pause: number): Promise<unknown> {
  const then: (done: () => void) => unknown = window.requestIdleCallback ?? setTimeout;
  return new Promise<void>((done) => setTimeout(() => then(done), pause + SOON));
}
