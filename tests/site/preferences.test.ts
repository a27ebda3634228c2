import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type FolderServer, serveFolder } from '../../scripts/serve/folder.ts';
import { browser } from '../browser/browser.ts';

// Large type and colours, which one script keeps from page to page.

const site = inject('sites').founding;
let server: FolderServer;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  server = await serveFolder(site);
  context = await browser.newContext({ viewport: { width: 360, height: 740 }, colorScheme: 'light' });
  page = await context.newPage();
});
afterAll(async () => {
  await context.close();
  server.close();
});

/** Colour and size of the text, as computed. */
function look(where = page): Promise<{ background: string; size: string }> {
  return where.evaluate(() => {
    const { backgroundColor, fontSize } = getComputedStyle(document.documentElement);
    return { background: backgroundColor, size: fontSize };
  });
}

describe("the reader's preferences", () => {
  test('one script of at most 400 bytes keeps them', () => {
    const scripts = readdirSync(join(site.folder, 'assets')).filter((name) => /^prefs\.[\w-]+\.js$/.test(name));
    expect(scripts.length).toBe(1);
    expect(statSync(join(site.folder, 'assets', scripts[0] ?? '')).size).toBeLessThanOrEqual(400);
  });

  test('large type and colours last when the reader follows a link and reloads', async () => {
    await page.goto(`${server.origin}/reports/`);
    const before = await look();
    await page.getByLabel('大字版').check();
    await page.getByText('更多').click();
    await page.getByLabel('配色').selectOption('深色');
    await page.locator('.site-head').getByRole('link', { name: '规划' }).click();
    await page.waitForURL(/\/plans\/$/);
    const after = await look();
    expect(Number.parseFloat(after.size)).toBeCloseTo(Number.parseFloat(before.size) * 1.3, 1);
    expect(after.background).not.toBe(before.background);
    await page.reload();
    expect(await look()).toEqual(after);
    await page.getByLabel('大字版').uncheck();
    await page.getByText('更多').click();
    await page.getByLabel('配色').selectOption('随系统');
    await page.reload();
    expect(await look()).toEqual(before);
  });

  test.each(['dark', 'light'] as const)(
    'the colours of a system set to %s can be chosen otherwise, without script',
    async (system) => {
      const plain = await browser.newContext({ javaScriptEnabled: false, colorScheme: system });
      const other = await plain.newPage();
      await other.goto(`${server.origin}/about/`);
      await other.getByText('更多').click();
      const { background } = await look(other);
      await other.getByLabel('配色').selectOption(system);
      expect((await look(other)).background).toBe(background);
      await other.getByLabel('配色').selectOption(system === 'dark' ? 'light' : 'dark');
      expect((await look(other)).background).not.toBe(background);
      await plain.close();
    },
  );
});

test("browsers are given the paper's colours of both themes, and other sites a picture", async () => {
  const tokens = readFileSync(join(import.meta.dirname, '../../src/styles/tokens.css'), 'utf8');
  const [, light, dark] = /--paper: light-dark\((#\w+), (#\w+)\)/.exec(tokens) ?? [];
  await page.goto(`${server.origin}/about/`);
  const colours = page.locator('meta[name="theme-color"]');
  expect(await colours.evaluateAll((metas) => metas.map((meta) => (meta as HTMLMetaElement).content))).toEqual([
    light,
    dark,
  ]);
  const picture = (await page.locator('meta[property="og:image"]').getAttribute('content')) ?? '';
  expect(
    readFileSync(join(site.folder, new URL(picture).pathname))
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG');
});

test('on a phone of 360 px, header and navigation take at most 110 px', async () => {
  await page.goto(`${server.origin}/reports/440104/2022/`);
  const header = page.locator('.site-head');
  expect((await header.boundingBox())?.height).toBeLessThanOrEqual(110);
  const places = await header
    .locator('nav > ul a')
    .evaluateAll((links) => links.map((link) => (link as HTMLElement).offsetTop));
  expect(places.length).toBeLessThanOrEqual(6);
  expect(new Set(places).size).toBe(1);
});

test('the navigation marks the place and the page where the reader is', async () => {
  const marks = async (path: string) => {
    await page.goto(`${server.origin}${path}`);
    const marked = page.locator('.site-head nav > ul [aria-current], .siblings [aria-current]');
    return marked.evaluateAll((links) =>
      links.map((link) => [link.textContent?.trim(), link.getAttribute('aria-current')]),
    );
  };
  expect(await marks('/reports/')).toEqual([['报告', 'page']]);
  expect(await marks('/reports/440104/2022/')).toEqual([['报告', 'true']]);
  expect(await marks('/coverage/')).toEqual([
    ['地区', 'true'],
    ['收录情况', 'page'],
  ]);
  expect(await marks('/about/')).toEqual([]);
});
