import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type FolderServer, serveFolder } from '../../../scripts/serve/folder.ts';
import { axeViolations } from '../axe.ts';
import { browser } from '../browser.ts';

const sites = inject('sites');
let site: FolderServer;

beforeAll(async () => {
  site = await serveFolder(sites.founding);
});
afterAll(() => site.close());

const at = (address: string) => site.origin + sites.founding.base.replace(/\/$/, '') + address;
const report = () => at('/reports/440104/2022/');

async function cite(block: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await page.goto(report());
  await page.click(`#${block} .cite`);
  await page.locator('#cite-status[data-state="done"]').waitFor({ state: 'attached' });
  return page;
}

test('a passage leads to its citation with the block address, the access date and the text', async () => {
  const page = await cite('s4-p1');
  const day = await page.evaluate(() => new Date().toLocaleDateString('sv'));
  const citations = await page.locator('.citation').allInnerTexts();
  expect(citations[1]).toMatch(/^广州市越秀区人民政府\. .*\[R\/OL\]\. （2023-03-06）/);
  expect(citations[1]).toContain(`[${day}]`);
  expect(citations[1]).toMatch(/\/reports\/440104\/2022\/#s4-p1\.$/);
  expect(citations[3]).toContain('#s4-p1:~:text=');
  expect(await page.locator('blockquote').innerText()).toContain('行政复议申请209件');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await page.close();
});

test('a citation can be copied and downloaded', async () => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto(at('/cite/passage/?plan=440100/2024-2035&block=s3-1-1'));
  await page.getByRole('button', { name: '复制' }).nth(1).click();
  await page.getByText('已复制').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('穗府〔2025〕1号[A/OL]');
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('a[download$=".ris"]')]);
  expect(download.suggestedFilename()).toBe('fazhi-plan-440100-2024-2035-s3-1-1.ris');
  expect(readFileSync(await download.path(), 'utf8')).toMatch(/UR {2}- \S+\/plans\/440100\/2024-2035\/#s3-1-1\r\n/);
  await context.close();
});

test.each([
  ['/cite/passage/', 'idle', '还没有选段落'],
  ['/cite/passage/?report=440104/2022&block=s99', 'error', '没有 s99 这一段'],
  ['/cite/passage/?report=440104/1999&block=s1', 'error', '本库没有这份文件'],
])('%s explains what is wrong', async (address, state, words) => {
  const page = await browser.newPage();
  await page.goto(at(address));
  await page.locator(`#cite-status[data-state="${state}"]`).waitFor();
  expect(await page.locator('#cite-status').innerText()).toContain(words);
  await page.close();
});

test('axe finds no violations, before and after following the link', async () => {
  const page = await browser.newPage({ bypassCSP: true });
  for (const address of [`${report()}#s4-p1`, at('/cite/passage/?report=440104/2022&block=s4-p1')]) {
    await page.goto(address);
    await page.locator('.cite, .citation').first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
  }
  await page.close();
});

test('the link beside a block shows under the pointer and for the keyboard', async () => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(report());
  const link = page.locator('#s4-p1 .cite');
  const opacity = () => link.evaluate((element) => getComputedStyle(element).opacity);
  expect(await opacity()).toBe('0');
  await page.hover('#s4-p1 > p');
  expect(await opacity()).toBe('1');
  await page.mouse.move(0, 0);
  await link.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  expect(await opacity()).toBe('1');
  expect(await link.evaluate((element) => element.matches(':focus-visible'))).toBe(true);
  await page.close();
});

test.each([
  [360, false],
  [390, true],
  [1366, false],
])(
  'on touch it is in the last line of each paragraph, never alone, %i px wide, large type: %s',
  async (width, large) => {
    const touch = await browser.newContext({ viewport: { width, height: 740 }, hasTouch: true, isMobile: true });
    const page = await touch.newPage();
    await page.goto(report());
    if (large) await page.getByLabel('大字版').check();
    const links = await page.locator('.unit > p > .cite').evaluateAll((all) =>
      all.map((link) => {
        const words = document.createTreeWalker(link.parentElement as Element, NodeFilter.SHOW_TEXT);
        let text: Node | null = null;
        while (words.nextNode()) text = words.currentNode;
        const range = document.createRange();
        range.selectNodeContents(text as Node);
        const line = [...range.getClientRects()].at(-1) as DOMRect;
        const box = link.getBoundingClientRect();
        const isInLine = box.top < line.bottom && box.bottom > line.top && box.left >= line.right;
        return { isInLine, width: box.width, height: box.height };
      }),
    );
    expect(links.length).toBeGreaterThan(20);
    expect(await page.getByRole('link', { name: '引用本段' }).count()).toBeGreaterThan(20);
    for (const link of links) {
      expect(link.isInLine).toBe(true);
      expect(Math.min(link.width, link.height)).toBeGreaterThanOrEqual(24);
    }
    expect(await page.locator('#s4-p1').innerText()).not.toContain('引用');
    await touch.close();
  },
);

test('without script the page explains how to cite by hand', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(at('/cite/passage/?report=440104/2022&block=s4-p1'));
  expect(await page.locator('main').innerText()).toContain('换成这一段的网址');
  await context.close();
});
