/** Keeps the tasks of a search short, so that the page can draw and answer the reader between them. */

/** Milliseconds of work per task. On a phone four times as slow it stays below 50, where readers notice a delay. */
const SLICE = 8;
/** Milliseconds after which earlier work belonged to another task. */
const STALE = 50;

/** When the task began to work. */
let began = Number.NEGATIVE_INFINITY;

/**
 * Continues in a new task if this one has worked for SLICE milliseconds, else at once. Call it before each piece of work.
 * @throws the reason of `signal` if that aborted meanwhile
 */
export async function shareTime(signal?: AbortSignal): Promise<void> {
  const worked = performance.now() - began;
  if (worked >= SLICE && worked < STALE) await nextTask();
  if (worked >= SLICE) began = performance.now();
  signal?.throwIfAborted();
}

/** Where the browser can, before others' tasks that wait. */
function nextTask(): Promise<void> {
  return (globalThis as { scheduler?: Scheduler }).scheduler?.yield?.() ?? new Promise((resume) => setTimeout(resume));
}
