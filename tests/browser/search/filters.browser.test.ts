import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type FolderServer, serveFolder } from '../../../scripts/serve/folder.ts';
import { axeViolations, contrastViolations } from '../axe.ts';
import { browser } from '../browser.ts';
import { overflowWidth } from '../overflow.ts';

const sites = inject('sites');
let site: FolderServer;
let page: Page;
let problems: string[] = [];

beforeAll(async () => {
  site = await serveFolder(sites.founding);
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
});
afterAll(async () => {
  await page.close();
  site.close();
});

async function open(parameters: Record<string, string>, where = page): Promise<void> {
  problems = [];
  await where.goto(`${site.origin}/search/?${new URLSearchParams(parameters)}`);
  await answered(where);
}

async function answered(where = page): Promise<void> {
  await where.locator('#search-status[data-state="done"]').waitFor();
}

async function count(): Promise<number> {
  return Number(await page.locator('#search-status').getAttribute('data-count'));
}

/** Name or id. */
const focused = () =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element?.querySelector('title')?.textContent ?? element?.getAttribute('aria-label') ?? element?.id;
  });
const years = () => page.locator('#search-years');
const provinces = () => page.locator('#search-provinces');

test('filters stand open beside the results of a wide window, and offer what has results', async () => {
  await open({ q: '行政复议' });
  await years().waitFor();
  expect(await page.locator('#search-region').isVisible()).toBe(true);
  const [rail, results] = await Promise.all(
    ['#search-filters', '#search-results'].map((id) => page.locator(id).boundingBox()),
  );
  expect((rail?.x ?? 0) + (rail?.width ?? 0)).toBeLessThan(results?.x ?? 0);
  const kinds = await page.locator('#search-kind option').allTextContents();
  expect(kinds.slice(1).every((text) => /（(?:约 )?\d+）$/.test(text))).toBe(true);
  expect(problems).toEqual([]);
});

test('a filter can be chosen before the first search', async () => {
  problems = [];
  await page.goto(`${site.origin}/search/`);
  await page.locator('#search-status[data-state="idle"]').waitFor();
  await page.locator('#search-part').selectOption('problems');
  await page.waitForURL(/[?&]part=problems/);
  await page.locator('#search-input').fill('不足');
  await page.keyboard.press('Enter');
  await answered();
  expect(await page.locator('#search-part').inputValue()).toBe('problems');
  expect(problems).toEqual([]);
});

test('filters with one value are hidden', async () => {
  await open({ q: '99.58%' });
  await page.locator('#search-kind').waitFor({ state: 'hidden' });
  for (const id of ['from', 'region']) expect(await page.locator(`#search-${id}`).isVisible()).toBe(false);
  expect(await years().isVisible()).toBe(false);
});

test('chosen filters are chips; the keyboard removes one by one, and the focus stays near', async () => {
  await open({ q: '行政复议', region: '440104', year: '2022', kind: 'government' });
  const chips = page.locator('#search-chips button');
  await expect.poll(() => chips.allTextContents()).toEqual(['越秀区 ×', '2022 年度 ×', '政府 ×']);
  await page.getByRole('button', { name: '去掉 越秀区' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.searchParams.has('region'));
  await expect.poll(focused).toBe('去掉 2022 年度');
  await page.keyboard.press('Enter');
  await expect.poll(focused).toBe('去掉 政府');
  await page.keyboard.press('Enter');
  await expect.poll(focused).toBe('search-status');
  await answered();
  expect(await chips.count()).toBe(0);
  expect(await page.locator('#search-clear').isVisible()).toBe(false);
  expect(problems).toEqual([]);
});

test('all can be removed at once', async () => {
  await open({ q: '行政复议', region: '440000', year: '2022' });
  await expect.poll(() => page.locator('#search-chips').textContent()).toContain('广东省');
  await page.getByRole('button', { name: '清除全部' }).press('Enter');
  await page.waitForURL((url) => url.search === `?${new URLSearchParams({ q: '行政复议' })}`);
  expect(await focused()).toBe('search-status');
});

test('a province is chosen first, then its regions', async () => {
  await open({ q: '法治政府' });
  await years().waitFor();
  const values = () =>
    page.locator('#search-region option').evaluateAll((all) => all.map((o) => (o as HTMLOptionElement).value));
  expect((await values()).slice(1).every((code) => code.endsWith('0000'))).toBe(true);
  await page.locator('#search-region').selectOption('440000');
  await expect.poll(values).toContain('440104');
  expect(await values()).not.toContain('110101');
  await page.locator('#search-region').selectOption('440104');
  await expect.poll(() => page.locator('#search-chips').textContent()).toContain('越秀区');
});

describe('pictures', () => {
  test('by year: a bar narrows the search, says so, and is marked; once more undoes it', async () => {
    await open({ q: '法治政府' });
    const bar = years().getByRole('link', { name: /^2022 年 约 \d+ 份，只看这一年$/ });
    const expected = Number(/约 (\d+) 份/.exec((await bar.locator('title').textContent()) ?? '')?.[1]);
    await bar.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/year=2022/);
    await answered();
    expect(await count()).toBe(expected);
    const chosen = years().locator('[aria-current="true"]');
    await expect.poll(() => chosen.locator('title').textContent()).toMatch(/^2022 年 .*去掉这个筛选$/);
    await expect.poll(focused).toMatch(/^2022 年 .*去掉这个筛选$/);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.searchParams.has('year'));
    expect(problems).toEqual([]);
  });

  test('by province: as many results as the tile says', async () => {
    await open({ q: '法治政府' });
    const tile = provinces().getByRole('link', { name: /^北京市 约 \d+ 份，只看该省$/ });
    const expected = Number(/约 (\d+) 份/.exec((await tile.locator('title').textContent()) ?? '')?.[1]);
    await tile.click();
    await page.waitForURL(/region=110000/);
    await answered();
    expect(await count()).toBe(expected);
    await expect.poll(() => page.locator('#search-chips').textContent()).toContain('北京市');
  });

  test('have a table with the same numbers', async () => {
    await open({ q: '法治政府' });
    for (const picture of [years(), provinces()]) {
      await picture.waitFor();
      await picture.locator('summary').click();
      const rows = await picture
        .locator('tbody tr')
        .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
      const marks = await picture
        .locator('a')
        .evaluateAll((all) =>
          all.map((link) =>
            /^(.+?)(?: 年)? ((?:约 )?[\d,]+) 份/.exec(link.querySelector('title')?.textContent ?? '')?.slice(1),
          ),
        );
      expect(rows.filter(([, value]) => value !== '约 0' && value !== '0')).toEqual(expect.arrayContaining(marks));
      expect(rows.length).toBeGreaterThanOrEqual(marks.length);
      expect(marks.length).toBeGreaterThan(1);
    }
  });

  test('go when there are no results', async () => {
    await open({ q: '法治政府' });
    await years().waitFor();
    await page.locator('#search-input').fill('');
    await page.locator('#search-input').press('Enter');
    await years().waitFor({ state: 'hidden' });
  });
});

test('without a result for the filters, the number without them', async () => {
  await open({ q: '调解成功率为99.58%', region: '110000' });
  expect(await page.locator('#search-status').textContent()).toMatch(/所选范围内没有.*去掉筛选后有(?: |约 )1 份。/);
  await page.getByRole('button', { name: '清除全部' }).click();
  await expect.poll(count).toBe(1);
});

test('filters that cannot be read leave the results alone', async () => {
  await page.route('**/search-index/*/filters.bin', (route) => route.abort('connectionreset'));
  await open({ q: '行政复议' });
  await page.getByText('筛选没有载入，可以重试。').waitFor();
  expect(await page.locator('#search-results > li').count()).toBe(10);
  await page.unroute('**/search-index/*/filters.bin');
  await page.getByRole('button', { name: '重试' }).click();
  await years().waitFor();
});

describe.each([360, 1440])('%i px', (width) => {
  test('axe finds nothing in both themes, nothing overflows; on a phone the filters are folded and cost nothing', async () => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, bypassCSP: true });
    const other = await context.newPage();
    const fetched: string[] = [];
    other.on('request', (request) => fetched.push(request.url()));
    await open({ q: '法治政府' }, other);
    if (width < 992) {
      await other.waitForLoadState('networkidle');
      expect(await other.locator('#search-region').isVisible()).toBe(false);
      expect(fetched.filter((url) => /filters\.bin|filter-panel/.test(url))).toEqual([]);
      await other.locator('#search-chosen').click();
    }
    await other.locator('#search-provinces').waitFor();
    expect(await overflowWidth(other)).toBeLessThanOrEqual(0);
    expect(await axeViolations(other)).toEqual([]);
    await other.emulateMedia({ colorScheme: 'dark' });
    expect(await contrastViolations(other)).toEqual([]);
    await context.close();
  });
});
