import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { type FolderServer, serveFolder } from '../../scripts/serve/folder.ts';
import { browser } from './browser.ts';

// A page that was open when a newer build replaced the site: names with hashes are gone, and the pointer names another build.

const { founding } = inject('sites');
const pointer = JSON.parse(readFileSync(join(founding.folder, 'search-index/index.json'), 'utf8'));
const newBuild = 'abcdef012345';
const missing = { status: 404, contentType: 'text/html', body: '<h1>404</h1>' };

let site: FolderServer;
let context: BrowserContext;
let page: Page;
/** Reads of the pointer since the deployment. */
let pointerReads: number;

beforeAll(async () => {
  site = await serveFolder(founding);
});
afterAll(() => site.close());

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
});
afterEach(async () => {
  // The filters of the page may still be on their way.
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await context.close();
});

/** Replaces the index of the open page. Scripts go too, unless the host keeps those of the last build. */
async function deploy({ keepScripts = false } = {}): Promise<void> {
  pointerReads = 0;
  await context.route('**/search-index/**', async (route) => {
    const address = route.request().url();
    if (address.endsWith('/index.json')) {
      pointerReads++;
      return route.fulfill({ json: { ...pointer, build: newBuild } });
    }
    if (!address.includes(newBuild)) return route.fulfill(missing);
    return route.fulfill({ response: await route.fetch({ url: address.replace(newBuild, pointer.build) }) });
  });
  if (!keepScripts) await context.route('**/assets/*.js', (route) => route.fulfill(missing));
}

async function open(address: string, state = 'done'): Promise<void> {
  await page.goto(`${site.origin}${address}`);
  await page.locator(`[role="status"][data-state="${state}"]`).waitFor({ state: 'attached' });
}

async function search(query: string): Promise<void> {
  await page.locator('#search-input').fill(query);
  await page.locator('#search-input').press('Enter');
}

/** The notice of a missing script is an animation that begins after seconds. */
async function hasten(): Promise<void> {
  const client = await context.newCDPSession(page);
  await client.send('Animation.enable');
  await client.send('Animation.setPlaybackRate', { playbackRate: 20 });
}

const status = () => page.locator('#search-status');
const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('search', () => {
  test('goes on in the new index by itself, after one look at the pointer', async () => {
    await open('/search/?q=行政复议');
    await deploy();
    await search('规范性文件合法性审查');
    await page.getByText(/^找到.*“规范性文件合法性审查”/).waitFor();
    expect(await page.locator('#search-results > li').count()).toBeGreaterThan(0);
    expect(pointerReads).toBe(1);
    expect(await page.locator('#search-retry').isVisible()).toBe(false);
  });

  test('further results: the search begins anew', async () => {
    await open('/search/?q=法治');
    await deploy();
    // The next results may be in files that were read already.
    const shown = () => page.locator('#search-results > li').count();
    for (let before = await shown(); pointerReads === 0; before = await shown()) {
      await page.locator('#search-more').click();
      await expect.poll(async () => pointerReads > 0 || (await shown()) > before).toBe(true);
    }
    await expect.poll(shown).toBe(10);
    expect(pointerReads).toBe(1);
  });

  test('a file that only the host lost is looked for once more, then the message is shown', async () => {
    let reads = 0;
    await context.route('**/search-index/*/3/*.bin', (route) => {
      reads++;
      return route.fulfill(missing);
    });
    await open('/search/?q=行政复议', 'error');
    expect(await status().textContent()).toMatch(/^检索没有完成/);
    const seen = reads;
    await page.waitForTimeout(500);
    expect(reads).toBe(seen);
  });

  test('without exact results, and without the script for that case: the answer stays, and a way on', async () => {
    await open('/search/?q=行政复议');
    await deploy();
    await search('这句话哪里都没有出现');
    await button('重新载入').waitFor();
    expect(await status().getAttribute('data-state')).toBe('done');
    expect(await status().getAttribute('data-count')).toBe('0');
    expect(await status().textContent()).toBe('没有含有“这句话哪里都没有出现”的文件。');
    expect(await page.locator('#search-remark').textContent()).toMatch(/^网站已更新/);
    await context.unrouteAll({ behavior: 'wait' });
    await button('重新载入').click();
    await page.locator('#search-other-ways').waitFor();
    expect(await page.locator('#search-input').inputValue()).toBe('这句话哪里都没有出现');
  });

  test('the related mode without its script says that the site was updated', async () => {
    await open('/search/?q=行政复议');
    await deploy();
    await page.getByLabel('相关', { exact: true }).check();
    await page.locator('#search-status[data-state="error"]').waitFor();
    expect(await status().textContent()).toMatch(/^网站已更新/);
    await context.unrouteAll({ behavior: 'wait' });
    await button('重新载入').click();
    await page.locator('#search-status[data-state="done"]').waitFor();
    expect(new URL(page.url()).searchParams.get('mode')).toBe('related');
    expect(await page.locator('#search-results > li').count()).toBeGreaterThan(0);
  });

  test('on a host that keeps the scripts of the last build nothing is noticed', async () => {
    await open('/search/?q=行政复议');
    await deploy({ keepScripts: true });
    await search('法治复议建设应诉');
    await page.locator('#search-other-ways').waitFor();
    expect(await page.locator('#search-retry').isVisible()).toBe(false);
  });

  test('a lost connection is not taken for a newer site', async () => {
    await open('/search/?q=行政复议');
    await context.route('**/assets/*.js', (route) => route.abort('connectionreset'));
    await page.getByLabel('相关', { exact: true }).check();
    await page.locator('#search-status[data-state="error"]').waitFor();
    expect(await status().textContent()).toContain('网络中断');
    expect(await button('重试').isVisible()).toBe(true);
  });
});

describe.each([
  ['compare', '/compare/?a=440104/2022&b=440200/2024', '/compare/?a=440104/2022'],
  ['cite', '/cite/passage/?report=440104/2022&block=s4-p1', '/cite/passage/'],
])('%s', (name, address, before) => {
  const statusIn = (state: string) => page.locator(`#${name}-status[data-state="${state}"]`);

  test('a data file of a newer format: the site was updated, and the page can be loaded anew', async () => {
    await open(before, 'idle');
    await context.route('**/data/reports/**', (route) => route.fulfill({ json: { format: 'new' } }));
    // Loaded from the cache of the browser, the page still has its script, which the host has no longer.
    await context.route('**/assets/*.js', (route) =>
      route.request().method() === 'HEAD' ? route.fulfill(missing) : route.continue(),
    );
    await open(address, 'error');
    expect(await statusIn('error').textContent()).toMatch(/^网站已更新/);
    await context.unrouteAll({ behavior: 'wait' });
    await button('重新载入').click();
    await statusIn('done').waitFor({ state: 'attached' });
    expect(page.url()).toBe(site.origin + address);
  });
});

test.each(['/search/?q=行政复议', '/compare/', '/cite/passage/', '/quote/'])(
  '%s from a cache, its script gone: after some seconds the page says so; otherwise never',
  async (address) => {
    await page.goto(site.origin + address);
    expect(await page.locator('#script-missing').count()).toBe(0);
    await context.route('**/assets/*.js', (route) => route.fulfill(missing));
    await page.reload();
    const notice = page.locator('#script-missing');
    expect(await notice.isVisible()).toBe(false);
    await hasten();
    await notice.waitFor({ timeout: 20_000 });
  },
);
