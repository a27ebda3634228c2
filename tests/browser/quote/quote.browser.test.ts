import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { type FolderServer, serveFolder } from '../../../scripts/serve/folder.ts';
import { axeViolations, contrastViolations } from '../axe.ts';
import { browser } from '../browser.ts';
import { overflowWidth } from '../overflow.ts';

const sites = inject('sites');
let server: FolderServer;
let context: BrowserContext;
let page: Page;
/** Addresses requested. */
let requests: string[];

// One page serves all tests: each begins with an address.
beforeAll(async () => {
  server = await serveFolder(sites.founding);
  // The content policy of pages would block axe.
  context = await browser.newContext({ viewport: { width: 360, height: 780 }, bypassCSP: true });
  page = await context.newPage();
  page.on('request', (request) => requests.push(request.url()));
});
afterAll(async () => {
  await context.close();
  server.close();
});
beforeEach(() => {
  requests = [];
});
afterEach(async () => {
  await page.emulateMedia({ colorScheme: null });
  await page.goto('about:blank');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

async function check(quotation: string, verdict: string): Promise<void> {
  await page.goto(`${server.origin}/quote/`);
  await page.locator('#quote-input').fill(quotation);
  await page.getByRole('button', { name: '核对' }).click();
  await page.locator(`#quote-result[data-state="${verdict}"]`).waitFor({ state: 'attached' });
}

const status = () => page.locator('#quote-status').textContent();
const passages = () => page.locator('#quote-result li[data-id]');
const ids = () => passages().evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.id));

/** From two reports; the archive has half-width punctuation. */
const shaoguan =
  '一是完善调解机制。全面加强调解体系建设，积极推动“庭所共建”，实现各类调解高效协调联动，全市各级人民调解组织共受理人民调解案件14251宗，成功调解14155宗，调解成功率为99.58%。';
const yuexiu =
  '一是加强常态化理论学习。严格落实“第一议题制度”，区政府党组会、常务会第一时间学习贯彻党的二十大精神和习近平法治思想。';

describe('a quotation', () => {
  test('that is verbatim: where it is, with its block, citation and questioned value', async () => {
    await check(shaoguan, 'verbatim');
    expect(await status()).toBe('与原文逐字相同。');
    expect(await ids()).toEqual(['440200/2024']);
    expect(await page.locator('#quote-result :is(mark.differs, del)').count()).toBe(0);
    expect(await passages().locator('.badge.differs').count()).toBeGreaterThan(0);
    const passage = passages().locator('[data-passage] > a').first();
    const address = (await passage.getAttribute('href')) ?? '';
    expect(address).toMatch(/^\/reports\/440200\/2024\/#s/);
    await passages().getByRole('link', { name: '引用本段' }).click();
    await page.locator('#cite-status[data-state="done"]').waitFor({ state: 'attached' });
    expect(await page.locator('blockquote').innerText()).toContain('完善调解机制');
  });

  test('with wrong, missing and added characters: which they are', async () => {
    const wrong = shaoguan.replace('机制', '办法').replace('积极', '').replace('实现', '从而实现');
    await check(wrong, 'near');
    expect(await status()).toBe('与原文有 3 处不同。');
    expect(await ids()).toEqual(['440200/2024']);
    expect(await passages().locator('del').allTextContents()).toEqual(['办法', '从而']);
    const archived = passages().locator('mark.differs:not(:has(del))');
    expect(await archived.allTextContents()).toEqual(['机制', '积极']);
  });

  test('out of two reports: both', async () => {
    await check(shaoguan + yuexiu, 'verbatim');
    expect(await status()).toBe('每一句都与原文逐字相同，分在 2 处。');
    expect(await ids()).toEqual(['440200/2024', '440104/2022']);
    expect(await page.locator('#quote-result h2').allTextContents()).toEqual(['逐字相同', '逐字相同']);
  });

  test('with a sentence that no report has', async () => {
    await check(`${yuexiu}火星移民局全年核发签证三万张。`, 'near');
    expect(await status()).toBe('找到的与原文逐字相同。有 1 处文字没有找到。');
    expect(await page.locator('#quote-result section:last-child').innerText()).toContain('没有找到');
  });

  test('that no report has', async () => {
    await check('火星移民局全年核发签证三万张。', 'absent');
    expect(await status()).toBe('本库没有找到这段话，也没有相近的文字。');
    expect(await passages().count()).toBe(0);
  });
});

test('the quotation is in the fragment of the address, which is not sent', async () => {
  await check(yuexiu, 'verbatim');
  await page.reload();
  await page.locator('#quote-result[data-state="verbatim"]').waitFor({ state: 'attached' });
  await page.locator('#quote-input:enabled').waitFor();
  expect(await page.locator('#quote-input').inputValue()).toBe(yuexiu);
  expect(requests.map(decodeURIComponent).filter((address) => address.replace(/#.*/, '').includes('议题'))).toEqual([]);
  expect(requests.filter((address) => !address.startsWith(server.origin) || address.includes('related'))).toEqual([]);
});

test('by keyboard: Ctrl+Enter checks, Tab reaches the passage and its citation', async () => {
  await page.goto(`${server.origin}/quote/`);
  await page.locator('#quote-input:enabled').focus();
  await page.keyboard.insertText(yuexiu);
  await page.keyboard.press('Control+Enter');
  await page.locator('#quote-result[data-state="verbatim"]').waitFor({ state: 'attached' });
  const reached: (string | null)[] = [];
  for (let i = 0; i < 6; i++) {
    await page.keyboard.press('Tab');
    reached.push(await page.evaluate(() => document.activeElement?.textContent?.trim() ?? null));
  }
  expect(reached).toEqual(expect.arrayContaining(['核对', '引用本段']));
});

test('without letters or digits there is nothing to check', async () => {
  await check('……', 'idle');
  expect(await status()).toBe('引文里要有文字或数字。');
});

test('a failure is a message, and the next attempt succeeds', async () => {
  await page.route('**/search-index/*/3/*.bin', (route) => route.abort('connectionreset'));
  await check(yuexiu, 'error');
  expect(await status()).toMatch(/读不到/);
  await page.unroute('**/search-index/*/3/*.bin');
  await page.getByRole('button', { name: '核对' }).click();
  await page.locator('#quote-result[data-state="verbatim"]').waitFor({ state: 'attached' });
});

test('hostile input stays text', async () => {
  await check(`<img src=x onerror=alert(1)>${yuexiu}`, 'near');
  expect(await page.locator('main img').count()).toBe(0);
});

test('without scripts the page says what it does and what to do', async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const still = await plain.newPage();
  await still.goto(`${server.origin}/quote/`);
  expect(await still.locator('noscript').textContent()).toContain('需要 JavaScript');
  expect(await still.locator('noscript').textContent()).toContain('页内查找');
  await plain.close();
});

test('works under a sub-path', async () => {
  const below = await serveFolder(sites['sub-path']);
  await page.goto(`${below.origin}${sites['sub-path'].base}quote/#${new URLSearchParams({ q: yuexiu })}`);
  await page.locator('#quote-result[data-state="verbatim"]').waitFor({ state: 'attached' });
  const address = await passages().locator('[data-passage] > a').first().getAttribute('href');
  expect(address?.startsWith(`${sites['sub-path'].base}reports/`)).toBe(true);
  below.close();
});

test('axe finds no violations in both themes, and nothing overflows', async () => {
  await check(`${shaoguan.replace('机制', '制度')}${yuexiu}火星移民局全年核发签证三万张。`, 'near');
  expect(await axeViolations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await contrastViolations(page)).toEqual([]);
  expect(await overflowWidth(page)).toBe(0);
});
