import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { type FolderServer, serveFolder } from '../../../scripts/serve/folder.ts';
import { browser } from '../browser.ts';

// The founding site has 19 candidates for 行政复议, more than the first answer reads.

let site: FolderServer;
let context: BrowserContext;
let page: Page;

declare global {
  interface Window {
    /** What waits for the browser to be idle. */
    idle: (() => void)[];
    /** What screen readers say of the line. */
    said: string[];
    shifts: number;
  }
}

beforeAll(async () => {
  site = await serveFolder(inject('sites').founding);
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addInitScript(() => {
    window.idle = [];
    window.requestIdleCallback = (then) => window.idle.push(then as () => void);
    window.shifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shifts += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift' });
  });
});
beforeEach(async () => {
  await page?.close();
  page = await context.newPage();
});
afterAll(async () => {
  await context.close();
  site.close();
});

async function open(parameters: Record<string, string>): Promise<void> {
  await page.goto(`${site.origin}/search/?${new URLSearchParams(parameters)}`);
  await answered();
}

/** The first answer, with filters and what waits for idle time. */
async function answered(): Promise<void> {
  await page.locator('#search-status[data-state="done"]').waitFor();
  await page.waitForLoadState('networkidle');
}

/** What waits for idle time. An answered page is past the moment from which it would. */
function countWaiting(): Promise<number> {
  return page.evaluate(() => window.idle.length);
}

async function becomeIdle(): Promise<void> {
  await page.evaluate(() => {
    for (const then of window.idle.splice(0)) then();
  });
}

const status = () => page.locator('#search-status').textContent();
const texts = (selector: string) => page.locator(selector).allTextContents();

/** All counts that the page shows. */
async function counts(): Promise<string[]> {
  return [
    (await status()) ?? '',
    ...(await texts('#search-types a')),
    ...(await texts('#search-filters option')),
    ...(await texts('#search-years title, #search-years p, #search-years td')),
    ...(await texts('#search-provinces title, #search-provinces p, #search-provinces td')),
  ];
}

describe('few results', () => {
  test('become exact without a press, said once, in filters and pictures too, and nothing moves', async () => {
    await open({ q: '行政复议' });
    expect(await status()).toMatch(/^找到约 19 份/);
    expect(await page.locator('#search-verify').isVisible()).toBe(false);
    expect((await counts()).filter((text) => text.includes('约')).length).toBeGreaterThan(3);
    await page.evaluate(() => {
      const line = document.getElementById('search-status') as HTMLElement;
      window.said = [];
      window.shifts = 0;
      new MutationObserver(() => window.said.push(line.textContent)).observe(line, { childList: true, subtree: true });
    });
    const results = await page.locator('#search-results').innerHTML();
    await becomeIdle();
    await expect.poll(async () => (await counts()).filter((text) => text.includes('约'))).toEqual([]);
    expect(await status()).toMatch(/^找到 19 份/);
    expect(await page.locator('#search-status').getAttribute('data-count')).toBe('19');
    const [all, ...types] = (await texts('#search-types a')).map((text) => Number(/\d+$/.exec(text)?.[0]));
    expect(types.reduce((sum, count) => sum + count, 0)).toBe(all);
    expect(await page.evaluate(() => window.said)).toEqual([await status()]);
    expect(await page.evaluate(() => window.shifts)).toBeLessThan(0.001);
    expect(await page.locator('#search-results').innerHTML()).toBe(results);
  });

  test('are exact at once on the way back and forward', async () => {
    await open({ q: '行政复议' });
    await becomeIdle();
    await expect.poll(status).toMatch(/^找到 19 份/);
    await page.locator('#search-input').fill('应诉');
    await page.keyboard.press('Enter');
    await expect.poll(status).toContain('应诉');
    await page.goBack();
    await expect.poll(status).toMatch(/^找到 19 份.*行政复议/);
    await page.goForward();
    await expect.poll(status).toMatch(/^找到 4 份.*应诉/);
  });

  test('of a query that the reader leaves are read no further', async () => {
    await open({ q: '行政复议' });
    const ended: string[] = [];
    page.on('requestfailed', (request) => ended.push(request.url()));
    let held = 0;
    await page.route('**/search-index/*/text/*.bin', () => {
      held += 1;
    });
    await becomeIdle();
    await expect.poll(() => held).toBeGreaterThan(0);
    await page.locator('#search-input').fill('应诉');
    await page.keyboard.press('Enter');
    await expect.poll(() => ended.length).toBe(held);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });

  test('that cannot be read stay approximate, beside a button to try again', async () => {
    await open({ q: '行政复议' });
    await page.route('**/search-index/*/text/*.bin', (route) => route.abort('connectionreset'));
    await becomeIdle();
    const button = page.getByRole('button', { name: '数出准确份数' });
    await button.waitFor();
    expect(await status()).toMatch(/^找到约 19 份/);
    expect(await page.locator('#search-results > li').count()).toBe(10);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await button.press('Enter');
    await expect.poll(status).toMatch(/^找到 19 份/);
    expect(await button.isVisible()).toBe(false);
  });

  test('of readers who save data wait for a press, by keyboard', async () => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
    await open({ q: '行政复议' });
    expect(await countWaiting()).toBe(0);
    expect(await status()).toMatch(/^找到约 19 份/);
    const button = page.getByRole('button', { name: '数出准确份数' });
    await button.press('Enter');
    await expect.poll(status).toMatch(/^找到 19 份/);
    expect(await button.isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-status');
    expect((await counts()).filter((text) => text.includes('约'))).toEqual([]);
  });
});

test('many results stay approximate; up to 200 are counted if the reader asks', async () => {
  await open({ q: '法治政府' });
  expect(await countWaiting()).toBe(0);
  expect(await status()).toMatch(/^找到约 \d{3} 份/);
  expect(await page.locator('#search-verify').isVisible()).toBe(false);
  await open({ q: '法治政府', year: '2023' });
  expect(await countWaiting()).toBe(0);
  expect(await status()).toMatch(/^所选范围内找到约 \d+ 份/);
  await page.getByRole('button', { name: '数出准确份数' }).press('Enter');
  await expect.poll(status).toMatch(/^所选范围内找到 \d+ 份/);
});
