import { afterEach, beforeEach, expect, test, vi } from 'vitest';

let now = 0;
let shareTime: (signal?: AbortSignal) => Promise<void>;

beforeEach(async () => {
  now = 1_000;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  vi.resetModules();
  ({ shareTime } = await import('../../../src/search/read/short-tasks.ts'));
});
afterEach(() => vi.restoreAllMocks());

/** Whether a task that waits comes first. */
async function yields(signal?: AbortSignal): Promise<boolean> {
  let others = 0;
  setTimeout(() => others++);
  await shareTime(signal);
  return others > 0;
}

test('a search works on until its task is 8 ms long, then lets others run and begins to count again', async () => {
  expect(await yields()).toBe(false);
  now += 7;
  expect(await yields()).toBe(false);
  now += 1;
  expect(await yields()).toBe(true);
  now += 7;
  expect(await yields()).toBe(false);
});

test('what was worked long ago was another task', async () => {
  await shareTime();
  now += 50;
  expect(await yields()).toBe(false);
  now += 8;
  expect(await yields()).toBe(true);
});

test('a search that is aborted ends here', async () => {
  const controller = new AbortController();
  await shareTime(controller.signal);
  now += 8;
  const waiting = shareTime(controller.signal);
  controller.abort(new Error('a new query'));
  await expect(waiting).rejects.toThrow('a new query');
});
