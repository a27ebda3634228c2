import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { browser } from '../../browser/browser.ts';
import { type Preview, startPreview } from './start-preview.ts';

const report = '/reports/980101/2024/';
const files = {
  report: 'reports/980101/2024.mdx',
  capture: 'captures/980101/2024.txt',
  annotations: 'annotations/980101/2024.yaml',
  indicator: 'indicators/suggestions-handled.yaml',
  topic: 'topics/open-government.yaml',
  plan: 'plans/980100/2024-2035.mdx',
  catalogue: 'catalogue/980000.yaml',
  divisions: 'divisions.csv',
  site: 'site.yaml',
  guide: 'guides/about.mdx',
};
const brokenQuote = '办理样例建议<b>1300</b>件';

let preview: Preview;
/** Of all tabs, which share what the browser keeps of the preview's scripts. */
let context: BrowserContext;
let page: Page;
/** What the browser's console says of the pages, but for Vite's debug messages. */
let problems: string[] = [];

beforeAll(async () => {
  preview = await startPreview((content) => change(content, files.annotations, '办理样例建议1200件', brokenQuote));
  context = await browser.newContext();
});
afterAll(async () => {
  await context.close();
  await preview.stop();
});
beforeEach(({ onTestFailed }) => {
  problems = [];
  onTestFailed(() => console.error(preview.log()));
});

const shownText = () => page.locator('body').innerText();
const panel = () => page.locator('#content-errors');

/** A new tab in place of the former, which may still be reloading. */
async function newTab(): Promise<void> {
  // Not awaited: closing a page that reloads can take as long as the reload.
  page?.removeAllListeners();
  page?.close();
  page = await context.newPage();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(String(error)));
}

/** Opens a page and waits until it has the connection over which Vite announces changes. */
async function open(address: string): Promise<void> {
  await newTab();
  const connected = page.waitForEvent('console', (message) => message.text() === '[vite] connected.');
  await page.goto(preview.origin + address);
  await connected;
}

// The tests follow one editor, from a mistake at the start to its mending and further changes.
describe('npm run dev in a browser', () => {
  test('a mistake at the start: the page lists it; mended, the page appears by itself', async () => {
    await newTab();
    const response = await page.goto(preview.origin + report);
    expect(response?.status()).toBe(503);
    const text = await shownText();
    expect(text).toMatch(/^内容有 \d+ 处错误/);
    expect(text).toContain(`content/${files.annotations}:5:`);
    expect(text).toContain(brokenQuote);
    expect(text).toContain('怎么改：');
    expect(await page.locator('li b').count()).toBe(0);
    expect(preview.log()).toContain(`content/${files.annotations}:5:`);

    change(preview.content, files.annotations, brokenQuote, '办理样例建议1200件');
    await page.getByRole('heading', { level: 1, name: '样例区人民政府2024年' }).waitFor();
    expect(await panel().count()).toBe(0);
  });

  test('pages have the site’s styles, and the browser blocks nothing', async () => {
    await open(report);
    const { sheets, font } = await page.evaluate(() => ({
      sheets: document.styleSheets.length,
      font: getComputedStyle(document.body).fontFamily,
    }));
    expect(sheets).toBeGreaterThan(0);
    expect(font).toMatch(/serif|sans/);
    expect(font).not.toBe(await defaultFont());
    expect(problems).toEqual([]);
  });

  test.each([
    ['front matter', report, files.report, '更正错字', '更正标点'],
    ['annotations', report, files.annotations, '样例编者按。', '另一条编者按。'],
    ['an indicator', '/indicators/suggestions-handled/', files.indicator, '样例建议的办理件数', '样例建议的件数'],
    ['a topic', '/topics/open-government/', files.topic, '样例领域', '另一个领域'],
    ['a plan', '/plans/980100/2024-2035/', files.plan, '收录全文', '收录了全文'],
    ['the catalogue', '/regions/980101/', files.catalogue, '样例区大河镇人民政府', '样例区大江镇人民政府'],
    ['divisions', '/regions/980100/', files.divisions, '样例市', '样本市'],
    ['the site', '/', files.site, /^name: .*$/m, 'name: 改过名的网站'],
    ['a guide', '/about/', files.guide, '这是一段说明。', '这是另一段说明。'],
  ])('%s changed: the open page shows it', async (_, address, file, before, after) => {
    await open(address);
    const words = after.replace(/^\w+: /, '');
    expect(await shownText()).not.toContain(words);
    change(preview.content, file, before, after);
    await expect.poll(shownText).toContain(words);
    expect(problems).toEqual([]);
  });

  test('the text and its capture changed: the open page shows it', async () => {
    await open(report);
    const before = sha256(preview.content);
    for (const file of [files.capture, files.report, files.annotations])
      change(preview.content, file, '还有差距', '仍有差距');
    change(preview.content, files.report, before, sha256(preview.content));
    await expect.poll(shownText).toContain('样例工作仍有差距');
    expect(await panel().count()).toBe(0);
  });

  test('a mistake stays on every page until it is mended, over the last valid state', async () => {
    await open(report);
    change(preview.content, files.annotations, '办理样例建议1200件', brokenQuote);
    change(preview.content, files.indicator, 'direction: up', 'direction: upwards');
    await panel().getByText('内容有 2 处错误').waitFor();
    for (const address of [report, '/topics/']) {
      await open(address);
      await panel().getByText(brokenQuote).waitFor();
      const text = await panel().innerText();
      expect(text).toContain(`content/${files.annotations}:5:`);
      expect(text).toContain(`content/${files.indicator}:4:`);
      expect(text.match(/怎么改：/g)).toHaveLength(2);
    }
    await open(report);
    expect(await page.locator('main').innerText()).toContain('办理样例建议1200件');

    change(preview.content, files.indicator, 'direction: upwards', 'direction: up');
    await panel().getByText('内容有 1 处错误').waitFor();
    change(preview.content, files.annotations, brokenQuote, '办理样例建议1200件');
    await expect.poll(() => panel().count()).toBe(0);
    expect(problems).toEqual([]);
  });

  test.each([
    ...['/', '/reports/', report, '/regions/980101/', '/coverage/', '/indicators/', '/compare/', '/cite/passage/'],
    ...['/plans/980100/2024-2035/targets/', '/search/?q=样例', '/quote/', '/data/', '/contribute/'],
  ])('%s opens without a message in the console', async (address) => {
    await open(address);
    // The page may reload once more for the change of the test before.
    await expect.poll(() => page.locator('h1').count()).toBe(1);
    expect(problems).toEqual([]);
  });

  test('the search page says that the preview has no search', async () => {
    await open('/search/?q=样例');
    expect(await page.locator('#search-status').innerText()).toMatch(/^预览里不能检索/);
  });
});

/** Replaces text in a content file, which must have it. */
function change(content: string, file: string, before: string | RegExp, after: string): void {
  const path = join(content, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toMatch(before);
  writeFileSync(path, text.replaceAll(before instanceof RegExp ? new RegExp(before, 'gm') : before, after));
}

/** The hash of the report's capture. */
function sha256(content: string): string {
  return createHash('sha256')
    .update(readFileSync(join(content, files.capture)))
    .digest('hex');
}

/** The font of a page without styles. */
async function defaultFont(): Promise<string> {
  const plain = await browser.newPage();
  const font = await plain.evaluate(() => getComputedStyle(document.body).fontFamily);
  await plain.close();
  return font;
}
