import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type FolderServer, serveFolder } from '../../../scripts/serve/folder.ts';
import { axeViolations } from '../axe.ts';
import { browser } from '../browser.ts';
import { overflowWidth } from '../overflow.ts';

let context: BrowserContext;
let page: Page;
let site: FolderServer;

beforeAll(async () => {
  site = await serveFolder(inject('sites').founding);
  // The content policy of pages would block axe.
  context = await browser.newContext({ bypassCSP: true });
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

async function answered(): Promise<void> {
  await page.locator('#search-status[data-state="done"]').waitFor();
}

const hit = (id: string) => page.locator(`#search-results > li[data-id="${id}"]`);
const focusedText = () => page.evaluate(() => document.activeElement?.textContent);

test('the badges of a report say what there is of it and whether it was in time; a region shows its path', async () => {
  await open({ q: '越秀区' });
  expect(await hit('440104/2022').locator('.badge').allTextContents()).toEqual(['全文', '按期公布']);
  expect(await hit('catalogue:440104/2021').locator('.badge').first().textContent()).toBe('已知');
  expect(await hit('region:440104').locator('.entry-facts').textContent()).toBe('广东省 › 广州市 › 越秀区');
});

test('one type of results, by keyboard: address, count, focus, and the way back', async () => {
  await open({ q: '行政复议' });
  const types = page.locator('#search-types a');
  expect((await types.allTextContents()).slice(0, 3)).toEqual([expect.stringMatching(/^全部 /), '报告 3', '规划 1']);
  await types.nth(2).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/[?&]type=plan/);
  await answered();
  expect(await page.locator('#search-results > li').count()).toBe(1);
  expect(await page.locator('#search-status').getAttribute('data-count')).toBe('1');
  expect(await focusedText()).toBe('规划 1');
  expect(await page.locator('#search-types [aria-current]').textContent()).toBe('规划 1');
  await page.goBack();
  await expect.poll(() => page.locator('#search-results > li').count()).toBe(10);
});

test('the passages of a document beyond the first, by keyboard, are announced and have the focus', async () => {
  await open({ q: '法治' });
  const result = hit('440200/2024');
  const before = await result.locator('[data-passage]').count();
  await result.locator('button').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => result.locator('[data-passage]').count()).toBeGreaterThan(before);
  const all = await result.locator('[data-passage]').count();
  expect(await page.locator('#search-announcement').textContent()).toBe(`已列出同一文件中的全部 ${all} 段。`);
  const addresses = await result
    .locator('[data-passage] a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(new Set(addresses).size).toBe(all);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(addresses[before]);
});

test('further passages without addresses of their own are listed too', async () => {
  await open({ q: '检索', type: 'guide' });
  const offering = page.locator('#search-results > li', { has: page.locator('button.more-passages') }).first();
  const result = hit((await offering.getAttribute('data-id')) ?? '');
  const before = await result.locator('[data-passage]').count();
  await result.locator('button.more-passages').click();
  await expect.poll(() => result.locator('[data-passage]').count()).toBeGreaterThan(before);
});

test('a hit leads to its block, and names the words that light up', async () => {
  await open({ q: '调解成功率为99.58%' });
  const link = page.locator('[data-passage] a').first();
  const address = decodeURIComponent((await link.getAttribute('href')) ?? '');
  expect(address).toMatch(/^\/reports\/440200\/2024\/#s1-6-p1-1:~:text=.+-,调解成功率为99\.58%/);
  await link.click();
  await page.waitForURL(/#s1-6-p1-1/);
  expect(await page.locator(':target').getAttribute('id')).toBe('s1-6-p1-1');
});

test('results are saved as CSV', async () => {
  await open({ q: '行政复议', type: 'report' });
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#search-save').click()]);
  expect(download.suggestedFilename()).toBe('检索-行政复议.csv');
  const [head, ...rows] = (await readFile(await download.path(), 'utf8')).split('\r\n').slice(0, -1);
  expect(head).toMatch(/^\uFEFFtype,id,title,year,/);
  expect(new Set(rows.map((row) => row.split(',')[1]))).toEqual(
    new Set(['440104/2022', '440100/2024-office', '440200/2024']),
  );
  expect(rows.every((row) => row.includes('行政复议'))).toBe(true);
  await expect.poll(() => page.locator('#search-announcement').textContent()).toBe('已存为 CSV。');
});

test.each([320, 768, 1440])('%d pixels wide: axe finds nothing, and nothing is cut off', async (width) => {
  await page.setViewportSize({ width, height: 900 });
  await open({ q: '法治' });
  expect(await axeViolations(page)).toEqual([]);
  expect(await overflowWidth(page)).toBeLessThanOrEqual(0);
});
