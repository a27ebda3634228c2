import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { type FolderServer, serveFolder } from '../../../scripts/serve/folder.ts';
import { axeViolations } from '../axe.ts';
import { browser } from '../browser.ts';

const sites = inject('sites');
let context: BrowserContext;
let page: Page;
let site: FolderServer;

// One page serves all tests: each begins with an address.
beforeAll(async () => {
  site = await serveFolder(sites.founding);
  // The content policy of pages would block axe.
  context = await browser.newContext({ viewport: { width: 360, height: 800 }, bypassCSP: true });
  page = await context.newPage();
});
afterAll(async () => {
  await context.close();
  site.close();
});
afterEach(async () => {
  await page.goto('about:blank');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

async function search(q: string): Promise<void> {
  await page.goto(`${site.origin}/search/?${new URLSearchParams({ q })}`);
  await page.locator('#search-status[data-state="done"]').waitFor();
}

const card = () => page.locator('#search-answer');

/** The card's text, once it is for a region (`null`: for none) and a year. */
async function answer(region: string | null, year: string | null): Promise<string> {
  await card().waitFor();
  expect([await card().getAttribute('data-region'), await card().getAttribute('data-year')]).toEqual([region, year]);
  return card().innerText();
}

test('a place and year without any result: what is missing, the neighbours, and how to add it', async () => {
  await search('天河区 2023');
  expect(await page.locator('#search-results > li').count()).toBe(0);
  const text = await answer('440106', '2023');
  expect(text).toContain('广东省广州市天河区 2023 年度');
  expect(text).toContain('天河区政府 2023 年度的报告：本库尚未收录，不说明没有公布。');
  expect(await card().locator('h2 a').getAttribute('href')).toBe('/regions/440106/#y2023');
  expect(await card().locator('a', { hasText: '帮助补上' }).getAttribute('href')).toBe('/contribute/');
  const addresses = await card()
    .locator('a')
    .evaluateAll((links) => links.map((link) => decodeURIComponent(link.getAttribute('href') ?? '')));
  expect(addresses).toContain('/search/?q=广东省广州市天河区+2022');
  expect(addresses).toContain('/search/?q=广东省广州市+2023');
  expect(addresses).toContain('/search/?q=广东省广州市海珠区+2023');
  const response = await page.goto(`${site.origin}/regions/440106/#y2023`);
  expect(response?.status()).toBe(200);
  expect(await page.locator('#y2023').count()).toBe(1);
});

test('a report with text: its title leads to it, with date and verdict', async () => {
  await search('越秀区2022年度法治政府建设报告');
  const text = await answer('440104', '2022');
  expect(text).toContain('全文');
  expect(text).toContain('按期公布');
  expect(text).toContain('2023年3月6日公布（据页面所载）');
  expect(await card().locator('a[href="/reports/440104/2022/"]').count()).toBe(1);
});

test('a catalogued report leads to the official page and to its row', async () => {
  await search('广东 2023');
  const text = await answer('440000', '2023');
  expect(text).toContain('已知');
  expect(await card().locator('a[rel="external"]').count()).toBeGreaterThan(0);
  const row = await card().locator('a', { hasText: '本库所知' }).first().getAttribute('href');
  await page.goto(site.origin + (row ?? ''));
  expect(await page.locator(`[id="${row?.split('#')[1]}"]`).count()).toBe(1);
});

test('a place without a year: how many years are known, and the latest report', async () => {
  await search('广州');
  const text = await answer('440100', null);
  expect(text).toMatch(/年度：全文 \d+、已知 \d+、尚未收录 \d+/);
});

test('a department of a place', async () => {
  await search('广州市公安局 2024');
  const text = await answer('440100', '2024');
  expect(text).toContain('公安局');
});

test('the duty does not apply', async () => {
  await search('香港 2023');
  expect(await answer('810000', '2023')).toContain('公布年度报告的义务不适用');
});

test('a year that is not over', async () => {
  await search('天河区 2030');
  expect(await answer('440106', '2030')).toContain('2030 年度的报告尚未到公布期限');
});

test('namesakes: a choice, each of which is answered', async () => {
  await search('通州 2022');
  expect(await answer(null, '2022')).toContain('要找的是哪一处？');
  await card().getByRole('link', { name: '江苏省南通市通州区' }).click();
  await page.locator('#search-answer[data-region="320612"][data-year="2022"]').waitFor();
});

test('an ordinary word that is a place too: one line, the results as ever', async () => {
  await search('公安');
  expect(await answer('421022', null)).toBe('也是地名：湖北省荆州市公安县');
  expect(await page.locator('#search-results > li').count()).toBeGreaterThan(0);
});

test('traditional characters', async () => {
  await search('廣州 2023');
  await answer('440100', '2023');
});

test('typing on takes the card away', async () => {
  await search('天河区 2023');
  await card().waitFor();
  await page.locator('#search-input').fill('天河区 行政复议');
  await card().waitFor({ state: 'hidden' });
});

test('a region file that does not load leaves the results alone', async () => {
  await page.route('**/data/regions/*.json', (route) => route.abort());
  await search('越秀区');
  expect(await page.locator('#search-results > li').count()).toBeGreaterThan(0);
  expect(await card().isHidden()).toBe(true);
});

test('axe finds no violations, and nothing overflows at 360 px', async () => {
  for (const query of ['天河区 2023', '通州 2022', '公安']) {
    await search(query);
    await card().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  }
});
