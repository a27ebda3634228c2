import { brotliCompressSync } from 'node:zlib';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { type FolderServer, serveFolder } from '../../../scripts/serve/folder.ts';
import { axeViolations, contrastViolations } from '../axe.ts';
import { browser } from '../browser.ts';
import { overflowWidth } from '../overflow.ts';

const site = inject('sites').founding;
let server: FolderServer;
let context: BrowserContext;
let page: Page;
/** Paths requested, and bytes of their bodies, compressed. */
let requests: { path: string; bytes: Promise<number> }[];

beforeAll(async () => {
  server = await serveFolder(site);
});
afterAll(() => server.close());
beforeEach(async () => {
  // The content policy of pages would block axe.
  context = await browser.newContext({ viewport: { width: 360, height: 780 }, bypassCSP: true });
  page = await context.newPage();
  requests = [];
  page.on('requestfinished', (request) => {
    const path = new URL(request.url()).pathname;
    // The page may be closed before the body is read.
    const body = request
      .response()
      .then((response) => response?.body())
      .catch(() => null)
      .then((bytes) => bytes ?? Buffer.alloc(0));
    requests.push({
      path,
      bytes: body.then((bytes) => (path.endsWith('.bin') ? bytes : brotliCompressSync(bytes)).length),
    });
  });
});
afterEach(() => context.close());

async function search(text: string): Promise<void> {
  await page.goto(`${server.origin}/search/?${new URLSearchParams({ q: text })}`);
  await page.locator('#search-status[data-state="done"][data-count="0"]').waitFor();
}

const status = () => page.locator('#search-status').textContent();
const near = () => page.locator('#search-near > li');

describe('a misquoted sentence', () => {
  const typed = '全市各级人民调解组织共受里人民调解案件14251宗';

  test('is shown as the text has it, with what differs, a link to its block and one to its citation', async () => {
    await search(typed);
    expect(await status()).toBe(`没有含有“${typed}”的文件。有 1 处相近的文字。`);
    expect(await near().evaluateAll((items) => items.map((item) => item.dataset.id))).toEqual(['440200/2024']);
    const passage = near().locator('[data-passage] > a').first();
    expect(await passage.locator('mark.differs').allTextContents()).toEqual(['理']);
    expect(await passage.locator('del').allTextContents()).toEqual(['里']);
    expect(await passage.textContent()).toContain('共受（写作里）（原文理）人民调解案件');
    const address = (await passage.getAttribute('href')) ?? '';
    const cite = near().getByRole('link', { name: '引用本段' });
    expect(await cite.getAttribute('href')).toBe(`/cite/passage/?report=440200/2024&block=${address.split('#')[1]}`);
    await passage.click();
    expect(await page.locator(':target').textContent()).toContain('共受理人民调解案件');
  });

  test.each<[string, string, marked: string[], struck: string[]]>([
    ['lacks a character', '全市各级人民解组织共受理人民调解案件', ['调'], []],
    ['has one too many', '全市各级人民的调解组织共受理人民调解案件', ['的'], ['的']],
    ['is traditional', '全市各級人民調解組織共受里人民調解案件', ['理'], ['里']],
  ])('that %s', async (_, quotation, marked, struck) => {
    await search(quotation);
    const passage = near().locator('[data-passage] > a').first();
    const marks = passage.locator('mark.differs');
    const textOf = (all: Element[]) => all.map((mark) => (mark.querySelector('del') ?? mark).textContent);
    expect(await marks.evaluateAll(textOf)).toEqual(marked);
    expect(await passage.locator('del').allTextContents()).toEqual(struck);
  });

  test('shows the questioned value of its block', async () => {
    await search('成功调解14155宗调解成攻率为99.58%');
    expect(await near().first().locator('.badge.differs').allTextContents()).not.toEqual([]);
  });
});

test.each([
  ['越秀区人民政付2022年法治政府建设情况的报告', '440104/2022', '府'],
  ['赵县人民政府关于2025年度法治政府建没情况的报告', 'catalogue:130133/2025', '设'],
])('a misquoted title finds its report first, with what differs in the title: %s', async (typed, id, differing) => {
  await search(typed);
  const [first] = await near().all();
  expect(await first?.getAttribute('data-id')).toBe(id);
  expect(await first?.locator('.entry-title mark.differs').allTextContents()).toEqual([differing]);
  expect(await first?.locator('[data-passage]').count()).toBe(0);
});

describe('terms that no document has together', () => {
  test('are dropped one at a time, with counts', async () => {
    await search('行政复议 不存在的词');
    const links = page.locator('#search-shorter a');
    expect(await links.allTextContents()).toEqual([expect.stringMatching(/^去掉“不存在的词”后有约? \d+ 份文件$/)]);
    expect(await status()).toContain('去掉一个词就有结果');
    const promised = Number(/\d+/.exec((await links.first().textContent()) ?? '')?.[0]);
    await links.first().click();
    await page.waitForURL(`${server.origin}/search/?${new URLSearchParams({ q: '行政复议' })}`);
    await page.locator('#search-status[data-state="done"]').waitFor();
    expect(Number(await page.locator('#search-status').getAttribute('data-count'))).toBeLessThanOrEqual(promised);
    expect(await page.locator('#search-shorter-section, #search-near-section').filter({ visible: true }).count()).toBe(
      0,
    );
  });
});

test('nothing alike: a sentence says so, and other ways are offered', async () => {
  await search('龘龘龘龘龘龘');
  expect(await status()).toBe('没有含有“龘龘龘龘龘龘”的文件。也没有相近的文字。');
  expect(await near().count()).toBe(0);
  await page.getByRole('link', { name: '核对整段引文' }).click();
  await page.waitForURL(/\/quote\/#q=/);
  await page.locator('#quote-input:enabled').waitFor();
  expect(await page.locator('#quote-input').inputValue()).toBe('龘龘龘龘龘龘');
});

test.each(['全市各级人民调解组织共受里人民调解案件', '行政復議 不存在的词 应诉', '龘龘龘龘龘龘'])(
  'nothing of the related mode is fetched for %s; at most 20 requests and 150 KB',
  async (text) => {
    await search(text);
    await page.waitForLoadState('networkidle');
    expect(requests.map(({ path }) => path).filter((path) => /related/.test(path))).toEqual([]);
    expect(requests.length).toBeLessThanOrEqual(20);
    const bytes = (await Promise.all(requests.map((request) => request.bytes))).reduce((sum, size) => sum + size, 0);
    expect(bytes / 1024).toBeLessThanOrEqual(150);
  },
);

test('a failure leaves the answer that nothing matches, with a retry', async () => {
  await page.route('**/search-index/*/text/*.bin', (route) => route.abort('connectionreset'));
  // Short enough that its grams alone show that nothing matches.
  await search('组织共受里人民调解案件');
  expect(await status()).toMatch(/^没有含有/);
  expect(await page.locator('#search-remark').textContent()).toBe('相近的文字没有查完，可以重试。');
  await page.unroute('**/search-index/*/text/*.bin');
  await page.getByRole('button', { name: '重试' }).click();
  await near().first().waitFor();
  expect(await page.getByRole('button', { name: '重试' }).isVisible()).toBe(false);
});

test('axe finds no violations in both themes, and nothing overflows', async () => {
  await search('全市各级人民调解组织共受里 人民调解案件');
  expect(await axeViolations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await contrastViolations(page)).toEqual([]);
  expect(await overflowWidth(page)).toBe(0);
});
