import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type FolderServer, serveFolder } from '../../../scripts/serve/folder.ts';
import { axeViolations } from '../axe.ts';
import { browser } from '../browser.ts';
import { overflowWidth } from '../overflow.ts';

const sites = inject('sites');
let founding: FolderServer;
let generated: FolderServer;

beforeAll(async () => {
  founding = await serveFolder(sites.founding);
  generated = await serveFolder(sites.generated);
});
afterAll(async () => {
  founding.close();
  generated.close();
});

const desk = { width: 1280, height: 900 };
const phone = { width: 360, height: 740 };
const pair = 'a=440104/2022&b=440200/2024';

async function open(address: string, viewport = desk): Promise<Page> {
  const page = await browser.newPage({ viewport, bypassCSP: true });
  await page.goto(address);
  return page;
}

const waitForState = (page: Page, state: string) => page.locator(`#compare-status[data-state="${state}"]`).waitFor();

/** Two reports of the generated archive with a common sentence. */
function reportsWithCommonSentence(): [string, string] {
  const folder = join(sites.generated.folder, 'data/reports');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!name.endsWith('.json') || name.endsWith('.csl.json')) continue;
    const { id, repeats } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    const exact = repeats.find((repeat: { match: string }) => repeat.match === 'exact');
    if (exact) return [id, exact.elsewhere[0].id];
  }
  throw new Error('The generated archive repeats nothing');
}

describe('comparison', () => {
  test('desktop screens show two reports side by side, aligned by part and topic', async () => {
    const page = await open(`${founding.origin}/compare/?${pair}`);
    await waitForState(page, 'done');
    expect(await page.locator('#compare-result h2').allInnerTexts()).toEqual([
      '篇幅',
      '相同指标的数值',
      '主要举措和成效',
      '问题和不足',
      '第一责任人职责',
      '下一步计划',
      '其他',
    ]);
    // 83 of 3,412 characters, and 435 of 4,669.
    expect(await page.locator('#compare-lengths .part.problems').allInnerTexts()).toEqual([
      '问题和不足 2.4%（83 字）',
      '问题和不足 9.3%（435 字）',
    ]);
    const row = page.locator('.compare-row', { has: page.locator('h3', { hasText: '行政执法' }) }).first();
    const [a, b] = [await row.locator('.side.a').boundingBox(), await row.locator('.side.b').boundingBox()];
    expect(a && b && a.x + a.width <= b.x && Math.abs(a.y - b.y) < 2).toBe(true);
    expect(await page.title()).toContain('2022 年越秀区与 2024 年韶关市对读');
    const link = page.locator('.side.a .original').first();
    const href = await link.getAttribute('href');
    expect(href).toMatch(/^\/reports\/440104\/2022\/#/);
    expect(await axeViolations(page)).toEqual([]);
    await page.close();
  });

  test('the names stay in view, the outline leads to each part and topic, common phrases are marked', async () => {
    const page = await open(`${founding.origin}/compare/?${pair}`);
    await waitForState(page, 'done');
    const sections = await page
      .locator('#compare-result section[id]')
      .evaluateAll((all) => all.map(({ id }) => `#${id}`));
    const links = page.locator('#compare-result .outline a');
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(sections);
    await page.locator('.outline').getByRole('link', { name: '问题和不足' }).click();
    const bar = await page.locator('.heads').boundingBox();
    const heading = await page.getByRole('heading', { level: 2, name: '问题和不足' }).boundingBox();
    expect(bar?.y).toBe(0);
    expect(heading?.y).toBeGreaterThanOrEqual(bar?.height ?? Infinity);
    const shared = await page.locator('.side.a .shared').allInnerTexts();
    expect(shared.length).toBeGreaterThan(20);
    expect(Math.min(...shared.map((words) => words.length))).toBeGreaterThanOrEqual(6);
    await page.close();
  });

  test('observations of one indicator share a row', async () => {
    const page = await open(`${founding.origin}/compare/?a=440100/2024-office&b=441500/2022-office`);
    await waitForState(page, 'done');
    const rows = page.locator('#compare-figures tbody tr');
    expect(await rows.count()).toBeGreaterThan(0);
    expect(await rows.first().locator('td').count()).toBe(2);
    await page.close();
  });

  test('common sentences are marked on both sides and link to each other', async () => {
    const [a, b] = reportsWithCommonSentence();
    const page = await open(`${generated.origin}/compare/?a=${a}&b=${b}`);
    await waitForState(page, 'done');
    const mark = page.locator('.side.a mark.exact').first();
    const words = (await mark.innerText()).replace('＝', '');
    await mark.getByRole('link').click();
    const twin = page.locator('[id^="b-"]:focus');
    expect(await twin.count()).toBe(1);
    expect(await twin.locator('mark.exact').count()).toBeGreaterThan(0);
    expect(words.length).toBeGreaterThan(11);
    await page.close();
  });

  test('phones show one side at a time, and switching keeps the scroll position', async () => {
    const page = await open(`${founding.origin}/compare/?${pair}`, phone);
    await waitForState(page, 'done');
    expect(await overflowWidth(page)).toBeLessThanOrEqual(0);
    const row = page.locator('.compare-row').nth(4);
    await row.scrollIntoViewIfNeeded();
    await page.evaluate(() => document.querySelectorAll('.compare-row')[4]?.scrollIntoView());
    expect(await row.locator('.side.a').isVisible()).toBe(true);
    expect(await row.locator('.side.b').isVisible()).toBe(false);
    const before = (await row.boundingBox())?.y ?? 0;
    await page.getByRole('radio', { name: '乙 2024 年韶关市' }).check();
    expect(await row.locator('.side.a').isVisible()).toBe(false);
    expect(await row.locator('.side.b').isVisible()).toBe(true);
    expect(Math.abs(((await row.boundingBox())?.y ?? 0) - before)).toBeLessThan(5);
    expect(await axeViolations(page)).toEqual([]);
    await page.close();
  });

  test('without a choice, reports can be chosen by keyboard, and the address names them', async () => {
    const page = await open(`${founding.origin}/compare/`);
    await waitForState(page, 'idle');
    await page.locator('#report-a option', { hasText: '越秀区' }).waitFor({ state: 'attached' });
    expect(await axeViolations(page)).toEqual([]);
    await page.locator('#report-a').focus();
    await page.keyboard.type('2022 广州市越秀');
    await page.locator('#report-b').selectOption('440200/2024');
    await page.getByRole('button', { name: '对读' }).press('Enter');
    await waitForState(page, 'done');
    expect(new URL(page.url()).search).toBe('?a=440104%2F2022&b=440200%2F2024');
    await page.getByRole('link', { name: '甲乙互换' }).click();
    await waitForState(page, 'done');
    expect(new URL(page.url()).searchParams.get('a')).toBe('440200/2024');
    await page.close();
  });

  test('with one report chosen, the other is requested; the same report twice is refused', async () => {
    const page = await open(`${founding.origin}/compare/?a=440104/2022`);
    await waitForState(page, 'idle');
    expect(await page.locator('#compare-status').innerText()).toBe('已选甲，再选另一份。');
    await page.locator('#report-b option', { hasText: '越秀区' }).waitFor({ state: 'attached' });
    expect(await page.locator('#report-a').inputValue()).toBe('440104/2022');
    await page.locator('#report-b').selectOption('440104/2022');
    await page.getByRole('button', { name: '对读' }).click();
    expect(
      await page.locator('#report-b').evaluate((element: HTMLSelectElement) => element.validationMessage),
    ).toContain('同一份');
    expect(new URL(page.url()).searchParams.get('b')).toBeNull();
    await page.close();
  });

  test('a missing report is announced; a failed load can be retried', async () => {
    const page = await open(`${founding.origin}/compare/?a=440104/2022&b=440104/1999`);
    await waitForState(page, 'error');
    expect(await page.locator('#compare-status').innerText()).toContain('没有这份报告');

    let broken = true;
    await page.route('**/data/reports/440200/2024.json', (route) => (broken ? route.abort() : route.continue()));
    await page.goto(`${founding.origin}/compare/?${pair}`);
    await waitForState(page, 'error');
    broken = false;
    await page.getByRole('button', { name: '重试' }).click();
    await waitForState(page, 'done');

    await page.route('**/data/reports/440104/2022.json', (route) => route.fulfill({ json: { id: 3 } }));
    await page.goto(`${founding.origin}/compare/?${pair}`);
    await waitForState(page, 'error');
    expect(await page.locator('#compare-status').innerText()).toContain('读不出来');
    await page.close();
  });

  test('markup in a report is shown as text', async () => {
    const page = await open(`${founding.origin}/404.html`);
    const original = await (await fetch(`${founding.origin}/data/reports/440200/2024.json`)).json();
    const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    original.title = hostile;
    for (const block of original.blocks) block.text = `${hostile}${block.text}`;
    await page.route('**/data/reports/440200/2024.json', (route) => route.fulfill({ json: original }));
    await page.goto(`${founding.origin}/compare/?${pair}`);
    await waitForState(page, 'done');
    expect(await page.locator('#compare-result img, #compare-result script').count()).toBe(0);
    expect(await page.locator('.side.b').first().innerText()).toContain('<img');
    await page.close();
  });

  test('works under a sub-path, with the content policy, without errors', async () => {
    const server = await serveFolder(sites['sub-path']);
    const page = await browser.newPage({ viewport: desk });
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${server.origin}/archive/law/compare/?${pair}`);
    await waitForState(page, 'done');
    expect(await page.locator('.head.a a').getAttribute('href')).toBe('/archive/law/reports/440104/2022/');
    expect(errors).toEqual([]);
    await page.close();
    server.close();
  });

  test('without script the page explains alternatives', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${founding.origin}/compare/?${pair}`);
    // Chromium parses the content of noscript as a single text node.
    expect(await page.locator('noscript').textContent()).toContain('需要 JavaScript');
    expect(await page.locator('#compare').isVisible()).toBe(false);
    await context.close();
  });

  test('report and region pages link to a comparison', async () => {
    const page = await open(`${founding.origin}/reports/440104/2022/`);
    await page.getByRole('link', { name: '选另一份对读' }).click();
    await page.waitForURL(/\/compare\/\?a=440104\/2022/);
    await page.goto(`${founding.origin}/regions/440200/`);
    await page.getByRole('link', { name: '与别处的报告对读' }).click();
    await page.waitForURL(/\/compare\/\?a=440200\/2024/);
    await page.close();
  });
});

describe('repeated passages', () => {
  test('marks and other occurrences appear on demand, without script', async () => {
    const [id, other] = reportsWithCommonSentence();
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: phone });
    const page = await context.newPage();
    await page.goto(`${generated.origin}/reports/${id}/`);
    const note = page.locator('.margin .repeat').first();
    expect(await note.isVisible()).toBe(false);
    const colourOf = () =>
      page
        .locator('.repeated')
        .first()
        .evaluate((element) => {
          const { backgroundColor, backgroundImage } = getComputedStyle(element);
          return backgroundColor + backgroundImage;
        });
    const before = await colourOf().catch(() => '');
    await page.getByLabel('重复的文字').check();
    expect(await note.isVisible()).toBe(true);
    expect(await colourOf().catch(() => before)).not.toBe('');
    expect(await page.locator(`.margin .repeat a[href^="/reports/${other}/#"]`).count()).toBeGreaterThan(0);
    expect(await page.locator('#repeats').innerText()).toMatch(/正文的 [\d.]+% 逐字见于其他报告/);
    await context.close();
  });
});
