import { brotliCompressSync } from 'node:zlib';
import type { BrowserContext, Page, Request, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { type FolderServer, serveFolder } from '../../../scripts/serve/folder.ts';
import { browser } from '../browser.ts';

const sites = inject('sites');
let context: BrowserContext;
let page: Page;
let site: FolderServer;
/** Paths requested. */
let fetched: string[];
let problems: string[];

// One page serves all tests: a new one takes longer than most of them. Each test begins with an address.
beforeAll(async () => {
  site = await serveFolder(sites.founding);
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
});
afterAll(async () => {
  await context.close();
  site.close();
});

beforeEach(() => {
  fetched = [];
  problems = [];
});
afterEach(async () => {
  await page.goto('about:blank');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await context.unrouteAll({ behavior: 'ignoreErrors' });
});

/** Waits for the results. */
async function open(parameters: Record<string, string>, where = page): Promise<void> {
  await where.goto(`${site.origin}/search/?${new URLSearchParams(parameters)}`);
  await answered('done', where);
}

async function answered(state = 'done', where = page): Promise<void> {
  await where.locator(`#search-status[data-state="${state}"]`).waitFor();
}

/** Packed files unchanged, text with brotli: the test server does not compress. */
async function sentBytes(request: Request): Promise<number> {
  const body = (await (await request.response())?.body()) ?? Buffer.alloc(0);
  return /\.(?:js|json)$/.test(new URL(request.url()).pathname) ? brotliCompressSync(body).length : body.length;
}

async function ids(): Promise<string[]> {
  return page.locator('#search-results > li').evaluateAll((items) => items.map((item) => item.dataset.id ?? ''));
}

async function count(): Promise<number> {
  return Number(await page.locator('#search-status').getAttribute('data-count'));
}

describe('exact search', () => {
  const plan = 'plan:440100/2024-2035';

  /** The documented examples, with the full texts that contain them. */
  test.each<[query: string, fullTexts: string[]]>([
    ['政复议法', ['440100/2024-office']],
    ['“双随机、一公开”', ['440200/2024', plan]],
    ['双随机一公开', ['440200/2024', plan]],
    ['「双随机，一公开」', ['440200/2024', plan]],
    ['99.58%', ['440200/2024']],
    ['９９．５８％', ['440200/2024']],
    ['5.0', ['440104/2022']],
    ['50', ['440100/2024-office', '440200/2024', '441500/2022-office', plan]],
    ['〔2022〕39号', ['441500/2022-office']],
    ['[2022]39', ['441500/2022-office']],
    ['（汕法治办【2022】39号）', ['441500/2022-office']],
    ['越秀區人民政府2022年', ['440104/2022']],
    ['建设扎实有力。一是深入', ['440100/2024-office']],
    ['"扎实有力。 一是"', ['440100/2024-office']],
    ['段简', []],
    ['起诉', []],
  ])('%s', async (query, fullTexts) => {
    await open({ q: query });
    const found = await ids();
    expect(found.filter((id) => /^(?:plan:)?\d/.test(id)).sort()).toEqual(fullTexts);
    expect(found.slice(0, fullTexts.length).sort()).toEqual(fullTexts);
    expect(await count()).toBe(found.length);
    expect(problems).toEqual([]);
  });

  test('from mid-word: a phrase that only the help page contains', async () => {
    await open({ q: '段简' });
    expect(await ids()).toEqual(['guide:search-help']);
  });

  test('marks the hit in the passage, which links to its block', async () => {
    await open({ q: '调解成功率为99.58%' });
    const passage = page.locator('#search-results > li [data-passage] a').first();
    expect(await passage.locator('mark').allTextContents()).toEqual(['调解成功率为99.58%']);
    const address = await passage.getAttribute('href');
    expect(address).toMatch(/^\/reports\/440200\/2024\/#s[\d-]+(?:-p[\d-]+)?:~:text=/);
    await passage.click();
    const target = page.locator(':target');
    expect(await target.textContent()).toContain('调解成功率为99.58%');
  });

  test('several words, exclusion, and the number of results', async () => {
    await open({ q: '行政复议 应诉' });
    const both = await ids();
    await open({ q: '行政复议' });
    const all = await count();
    await open({ q: '行政复议 -应诉' });
    expect(both.length).toBeGreaterThan(0);
    expect(both.length + (await count())).toBe(all);
  });

  test('one character', async () => {
    await open({ q: '穗' });
    expect(await ids()).toEqual(expect.arrayContaining(['440100/2024-office', 'region:440100']));
  });

  test('a traditional query finds simplified text, with a remark', async () => {
    await open({ q: '行政復議' });
    expect(await ids()).toContain('440200/2024');
    expect(await page.locator('#search-remark').textContent()).toBe('已按简体“行政复议”检索。');
  });

  test('a query without results does not load the related mode, one of the related mode does', async () => {
    await open({ q: '法治复议建设应诉' });
    expect(await count()).toBe(0);
    await page.waitForLoadState('networkidle');
    expect(fetched.filter((path) => path.includes('related'))).toEqual([]);
    await page.getByRole('link', { name: '按词查找' }).click();
    await page.waitForURL(/mode=related/);
    await answered();
    expect(await count()).toBeGreaterThan(0);
    expect(fetched.some((path) => path.includes('related'))).toBe(true);
    expect(problems).toEqual([]);
  });

  test('a query with results does not load the related mode; a cold first answer stays within 60 KB', async () => {
    for (const query of ['行政复议', '法治政府', '99.58%', '双随机、一公开', '习近平法治思想', '第一责任人职责']) {
      const cold = await browser.newPage();
      // What makes counts exact is read in idle time, after the first answer.
      await cold.addInitScript(() => {
        window.requestIdleCallback = () => 0;
      });
      const sizes: Promise<number>[] = [];
      const paths: string[] = [];
      cold.on('requestfinished', (request) => {
        const { pathname } = new URL(request.url());
        if (/search-index|\.js$/.test(pathname)) sizes.push(sentBytes(request));
        paths.push(pathname);
      });
      await open({ q: query }, cold);
      await cold.waitForLoadState('networkidle');
      const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
      expect(paths.filter((path) => path.includes('related'))).toEqual([]);
      expect(paths.length, query).toBeLessThanOrEqual(20);
      expect(bytes / 1024, query).toBeLessThanOrEqual(60);
      await cold.close();
    }
  });
});

describe('the related mode', () => {
  test('is one switch away; its passages link to blocks', async () => {
    await open({ q: '应诉 复议 行政' });
    await page.getByLabel('相关', { exact: true }).check();
    await page.waitForURL(/mode=related/);
    await answered();
    expect(await count()).toBeGreaterThan(0);
    const passage = page.locator('#search-results > li [data-passage] a').first();
    expect(await passage.getAttribute('href')).toMatch(/#[sph]\d/);
    expect(await passage.locator('mark').count()).toBeGreaterThan(0);
    expect(problems).toEqual([]);
  });

  test('applies the filters too', async () => {
    await open({ q: '行政复议', mode: 'related', region: '440200' });
    expect(await ids()).toContain('440200/2024');
    expect(await ids()).not.toContain('440104/2022');
  });
});

describe('filters', () => {
  test('come from the address and from the controls, with counts', async () => {
    await open({ q: '行政复议', region: '440100' });
    const options = page.locator('#search-region option');
    await expect.poll(() => options.count()).toBeGreaterThan(2);
    expect(await page.locator('#search-region').inputValue()).toBe('440100');
    const before = await count();
    await page.locator('#search-from').selectOption('2024');
    await page.waitForURL(/year=2024/);
    await answered();
    expect(await count()).toBeLessThan(before);
    await page.getByRole('button', { name: '清除全部' }).click();
    await answered();
    expect(new URL(page.url()).search).toBe(`?${new URLSearchParams({ q: '行政复议' })}`);
  });

  test('a part: no more results than without the filter', async () => {
    await open({ q: '不足', part: 'problems' });
    const found = await ids();
    expect(found.length).toBeGreaterThan(0);
    await open({ q: '不足' });
    expect((await ids()).length).toBeGreaterThanOrEqual(found.length);
  });
});

describe('typing', () => {
  test('searches while typing, updates the address, and supports going back', async () => {
    await open({ q: '行政复议' });
    const first = await ids();
    await page.locator('#search-input').fill('第一责任人');
    await page.waitForURL(/q=%E7%AC%AC%E4%B8%80/);
    await answered();
    await page.goBack();
    await expect.poll(() => page.locator('#search-input').inputValue()).toBe('行政复议');
    await expect.poll(ids).toEqual(first);
  });

  test('does not search while an input method composes', async () => {
    await page.goto(`${site.origin}/search/`);
    await answered('idle');
    const client = await context.newCDPSession(page);
    await page.locator('#search-input').focus();
    await client.send('Input.imeSetComposition', { text: 'xing zheng', selectionStart: 10, selectionEnd: 10 });
    await page.waitForTimeout(600);
    expect(await page.locator('#search-status').getAttribute('data-state')).toBe('idle');
    await client.send('Input.insertText', { text: '行政复议' });
    await answered();
    expect(await count()).toBeGreaterThan(0);
  });

  test('a pause in which composing begins does not end typing', async () => {
    await page.goto(`${site.origin}/search/`);
    await answered('idle');
    const client = await context.newCDPSession(page);
    await page.locator('#search-input').focus();
    await client.send('Input.insertText', { text: '行政' });
    await client.send('Input.imeSetComposition', { text: 'fu yi', selectionStart: 5, selectionEnd: 5 });
    await page.waitForTimeout(600);
    expect(await page.locator('#search-status').getAttribute('data-state')).toBe('idle');
    expect(new URL(page.url()).search).toBe('');
    await client.send('Input.insertText', { text: '复议' });
    await answered();
    expect(new URL(page.url()).searchParams.get('q')).toBe('行政复议');
  });

  test('/ focuses the search box', async () => {
    await page.goto(`${site.origin}/search/`);
    await page.locator('h1').click();
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-input');
    expect(await page.locator('#search-input').inputValue()).toBe('');
  });

  test('more results, and the focus on the first of them', async () => {
    await open({ q: '法治' });
    expect((await ids()).length).toBe(10);
    await page.locator('#search-more').click();
    await expect.poll(async () => (await ids()).length).toBe(20);
    const focused = await page.evaluate(() => document.activeElement?.closest('li')?.dataset.id);
    expect(focused).toBe((await ids())[10]);
  });
});

test('further clicks on 更多结果 while a page loads add no result twice', async () => {
  await open({ q: '行政' });
  await page.route('**/search-index/**', async (route) => {
    await new Promise((done) => setTimeout(done, 300));
    await route.continue();
  });
  await page.locator('#search-more').evaluate((button) => {
    for (let i = 0; i < 3; i++) (button as HTMLButtonElement).click();
  });
  await expect.poll(async () => (await ids()).length).toBe(20);
  await page.unroute('**/search-index/**');
  for (let shown = 20; await page.locator('#search-more').isVisible(); shown = (await ids()).length) {
    await page.locator('#search-more').click();
    await page.locator(`#search-results > li:nth-child(${shown + 1})`).waitFor();
  }
  const all = await ids();
  expect(new Set(all).size).toBe(all.length);
  expect(await count()).toBe(all.length);
});

/** Spoils a response, or passes it on. */
type Spoil = (route: Route) => Promise<void>;

const breaks: Spoil = (route) => route.abort('connectionreset');
const isMissing: Spoil = (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<h1>404</h1>' });
const isAPage: Spoil = (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>请登录' });
const isCut: Spoil = async (route) => {
  const bytes = await (await route.fetch()).body();
  await route.fulfill({ body: bytes.subarray(0, bytes.length >> 1) });
};
const faults: [string, Spoil][] = Object.entries({ breaks, isMissing, isAPage, isCut });

describe('a failure shows a clear message and a retry button, never an empty list', () => {
  /** The kinds of files that an exact search reads. */
  const exact: [string, string][] = [
    ['the pointer', '**/search-index/index.json'],
    ['a shard', '**/search-index/*/3/*.bin'],
    ['a text', '**/search-index/*/text/*.bin'],
  ];
  const related: [string, string][] = [
    ['the pointer', '**/search-index/index.json'],
    ['a shard', '**/search-index/*/2/*.bin'],
    ['a text', '**/search-index/*/text/*.bin'],
  ];

  describe.each([
    ...exact.map(([what, pattern]) => [what, pattern, 'exact'] as const),
    ...related.map(([what, pattern]) => [what, pattern, 'related'] as const),
  ])('%s', (_, pattern, mode) => {
    test.each(faults)('%s', async (_, spoil) => {
      let spoiled = 0;
      await context.route(pattern, (route) => {
        spoiled++;
        return spoil(route);
      });
      await page.goto(`${site.origin}/search/?q=行政复议&mode=${mode}`);
      await answered('error');
      expect(spoiled).toBeGreaterThan(0);
      expect(await page.locator('#search-status').textContent()).toMatch(
        /^检索没有完成：检索文件(?:损坏|读不到).*重试/,
      );
      expect(await page.locator('#search-status').getAttribute('data-count')).toBeNull();
      expect(await ids()).toEqual([]);
      await context.unroute(pattern);
      await page.getByRole('button', { name: '重试' }).click();
      await answered();
      expect((await ids()).length).toBeGreaterThan(0);
      expect(await page.getByRole('button', { name: '重试' }).isVisible()).toBe(false);
    });
  });

  test('the message names the cause: the connection, or the files', async () => {
    await page.route('**/search-index/*/3/*.bin', breaks);
    await page.goto(`${site.origin}/search/?q=行政复议`);
    await answered('error');
    expect(await page.locator('#search-status').textContent()).toContain('网络中断');
    await page.unroute('**/search-index/*/3/*.bin');
    await page.route('**/search-index/*/3/*.bin', isCut);
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByText('检索文件损坏').waitFor();
  });

  test('one lost request among many is enough', async () => {
    let left = 1;
    await page.route('**/search-index/*/3/*.bin', (route) => (left-- > 0 ? breaks(route) : route.continue()));
    await page.goto(`${site.origin}/search/?q=行政复议法律法规`);
    await answered('error');
    await page.getByRole('button', { name: '重试' }).click();
    await answered();
  });

  test('more results that cannot be read', async () => {
    await open({ q: '法治' });
    await page.route('**/search-index/*/text/*.bin', breaks);
    // Small records share files: the next page may have been read with the first.
    const more = page.locator('#search-more');
    const status = page.locator('#search-status');
    await expect
      .poll(async () => {
        // In one step: the failure hides the button, for which a click would wait.
        await more.evaluate((button: HTMLButtonElement) => {
          if (!button.hidden) button.click();
        });
        return status.getAttribute('data-state');
      })
      .toBe('error');
    await page.unroute('**/search-index/*/text/*.bin');
    await page.getByRole('button', { name: '重试' }).click();
    await answered();
    expect((await ids()).length).toBe(10);
  });

  test('filters that cannot be read', async () => {
    await page.route('**/search-index/*/filters.bin', isCut);
    await page.goto(`${site.origin}/search/?q=行政复议&region=440100`);
    await answered('error');
    await page.unroute('**/search-index/*/filters.bin');
    await page.getByRole('button', { name: '重试' }).click();
    await answered();
    expect(await count()).toBeGreaterThan(0);
  });

  test('slow files: a loading message, then all results', async () => {
    await page.route('**/search-index/**', async (route) => {
      await new Promise((done) => setTimeout(done, 300));
      await route.continue();
    });
    await page.goto(`${site.origin}/search/?q=行政复议`);
    await answered('loading');
    expect(await page.locator('#search-status').textContent()).toBe('正在检索……');
    expect(await page.locator('#search-results').getAttribute('aria-busy')).toBe('true');
    await answered();
    expect((await ids()).length).toBeGreaterThan(0);
    expect(problems).toEqual([]);
  });

  test('a file that never arrives: after a while a message and a retry button', async () => {
    const slow = await browser.newPage();
    await slow.clock.install();
    let stuck = true;
    await slow.route('**/search-index/*/3/*.bin', (route) => (stuck ? undefined : route.continue()));
    await slow.goto(`${site.origin}/search/?q=行政复议`);
    await answered('loading', slow);
    const retry = slow.getByRole('button', { name: '重试' });
    await slow.clock.fastForward(5_000);
    expect(await retry.isVisible()).toBe(false);
    await slow.clock.fastForward(3_000);
    await retry.waitFor({ timeout: 10_000 });
    const status = slow.locator('#search-status');
    expect(await status.textContent()).toContain('网络较慢');
    expect(await status.getAttribute('data-state')).toBe('loading');
    stuck = false;
    await retry.click();
    await answered('done', slow);
    expect(await slow.locator('#search-results > li').count()).toBeGreaterThan(0);
    expect(await retry.isVisible()).toBe(false);
    await slow.close();
  });

  test('without scripts there is a notice', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const still = await plain.newPage();
    await still.goto(`${site.origin}/search/?q=行政复议`);
    expect(await still.locator('noscript').textContent()).toContain('需要 JavaScript');
    await plain.close();
  });
});

describe('a pasted paragraph', () => {
  const paragraph = '政'.repeat(2_500);

  test('is cut with a remark, and its address can be loaded again', async () => {
    await open({ q: '行政复议' });
    await page.locator('#search-input').fill(paragraph);
    await page.locator('#search-input').press('Enter');
    await page.getByText('检索词太长，只检索前 2,000 字。').waitFor();
    expect(new URL(page.url()).search.length).toBeLessThan(5_000);
    expect((await page.reload())?.status()).toBe(200);
    await answered();
    expect(await page.locator('#search-input').inputValue()).toBe('政'.repeat(2_000));
    expect(await count()).toBe(0);
  });

  test('stays when a link within the page is followed', async () => {
    await page.goto(`${site.origin}/search/#${new URLSearchParams({ q: '调解成功率为99.58%' })}`);
    await answered();
    await page.locator('.skip').first().press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('A');
    expect(await page.locator('#search-input').inputValue()).toBe('调解成功率为99.58%');
    await page.reload();
    await answered();
    expect(await ids()).toEqual(['440200/2024']);
  });

  test('from the box of another page is remarked on as well', async () => {
    await page.goto(`${site.origin}/about/`);
    const box = page.locator('#site-search');
    await box.focus();
    await page.evaluate((text) => document.execCommand('insertText', false, text), paragraph);
    await box.press('Enter');
    await page.getByText('检索词太长，只检索前 2,000 字。').waitFor();
  });
});

test('hostile input stays text', async () => {
  await open({ q: '<img src=x onerror=alert(1)>行政' });
  expect(await page.locator('main img').count()).toBe(0);
  expect(problems).toEqual([]);
});

test('works under a sub-path', async () => {
  const below = await serveFolder(sites['sub-path']);
  await page.goto(`${below.origin}${sites['sub-path'].base}search/?q=行政复议`);
  await answered();
  const address = await page.locator('#search-results > li a').first().getAttribute('href');
  expect(address?.startsWith(sites['sub-path'].base)).toBe(true);
  expect((await page.goto(below.origin + address))?.status()).toBe(200);
  below.close();
});
