/** Keeps the tasks of a search short, so that the page can draw and answer the reader between them. */

/** Milliseconds of work per task. On a phone four times as slow it stays below 50, where readers notice a delay. */
const SLICE = 8;
/** When the latest of the search's tasks began. */
let began = Number.NEGATIVE_INFINITY;

/**
 * Continues at once in a task that began less than SLICE milliseconds ago, else in a new one: also each of many callers that
 * waited for the same file. Call it before each piece of work.
 * @throws the reason of `signal` if that aborted meanwhile
 */
export async function shareTime(signal?: AbortSignal): Promise<void> {
  if (performance.now() - began >= SLICE) {
    await nextTask();
    began = performance.now();
  }
  signal?.throwIfAborted();
}

/** Where the browser can, before others' tasks that wait. */
function nextTask(): Promise<void> {
  return (globalThis as { scheduler?: Scheduler }).scheduler?.yield?.() ?? new Promise((resume) => setTimeout(resume));
}
