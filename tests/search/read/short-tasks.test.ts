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

test('a search begins in a task of its own, works on until that is 8 ms long, then lets others run and counts again', async () => {
  expect(await yields()).toBe(true);
  now += 7;
  expect(await yields()).toBe(false);
  now += 1;
  expect(await yields()).toBe(true);
  now += 7;
  expect(await yields()).toBe(false);
});

test('of many that waited for the same file, each ends its work in another task', async () => {
  await shareTime();
  now += 100;
  const steps: string[] = [];
  const work = async (name: string) => {
    await shareTime();
    steps.push(`${name} begins`);
    // In one task the others would begin meanwhile.
    for (let i = 0; i < 10; i++) await Promise.resolve();
    steps.push(`${name} ends`);
  };
  await Promise.all(['a', 'b', 'c'].map(work));
  expect(steps).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});

test('a search that is aborted ends here', async () => {
  const controller = new AbortController();
  await shareTime(controller.signal);
  now += 8;
  const waiting = shareTime(controller.signal);
  controller.abort(new Error('a new query'));
  await expect(waiting).rejects.toThrow('a new query');
});
