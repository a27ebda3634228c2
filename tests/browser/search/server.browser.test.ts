import { readFileSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page, Route } from 'playwright-core';
import { build, type Rollup } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { type FolderServer, serveFolder } from '../../../scripts/serve/folder.ts';
import { searchRecords } from '../../../src/search/build/records.ts';
import { writeNames } from '../../../src/search/build/write-names.ts';
import { foundingContent } from '../../archive/founding-content.ts';
import { FakeServer } from '../../search/server/fake-server.ts';
import { browser } from '../browser.ts';

// The search page of the founding site with the script of a build with SEARCH_SERVER, which queries a server of this test.

const INDEX = '/engine/fazhi';
const records = searchRecords(foundingContent);
const server = new FakeServer(records);
let context: BrowserContext;
let files: Page;
let page: Page;
let site: FolderServer;
let names: string;
/** What the server answers in place of results. */
let failure: ((route: Route) => Promise<void>) | null = null;

beforeAll(async () => {
  site = await serveFolder(inject('sites').founding);
  names = await mkdtemp(join(tmpdir(), 'names-'));
  writeNames(records, names);
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  [files, page] = [await context.newPage(), await context.newPage()];
  const scripts = await serverScripts();
  await page.route('**/assets/*.js', (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
    // Once by one name: other scripts import the entry, too.
    const body = name.startsWith('_search-script') ? "import './entry.js';" : scripts.get(name);
    return body === undefined ? route.continue() : route.fulfill({ contentType: 'text/javascript', body });
  });
  await page.route('**/search-index/**', (route) =>
    route.fulfill({ body: readFileSync(join(names, new URL(route.request().url()).pathname)) }),
  );
  await page.route(`**${INDEX}/**`, (route) => {
    if (failure !== null) return failure(route);
    const isAbout = route.request().url().endsWith('/_doc/about');
    return route.fulfill({ json: isAbout ? server.about() : server.search(route.request().postDataJSON()) });
  });
}, 120_000);
afterAll(async () => {
  await context.close();
  site.close();
  rmSync(names, { recursive: true });
});
afterEach(async () => {
  failure = null;
  await page.goto('about:blank');
});

/** Name → code of the scripts of the search page, as a build with SEARCH_SERVER has them. */
async function serverScripts(): Promise<Map<string, string>> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'import.meta.env.SEARCH_INDEX': JSON.stringify(INDEX), 'import.meta.env.DEV': 'false' },
    build: {
      write: false,
      rolldownOptions: {
        input: 'src/browser/search-or-quote.ts',
        output: { entryFileNames: 'assets/entry.js', chunkFileNames: 'assets/[name].of-server.js' },
      },
    },
  });
  const { output } = result as Rollup.RollupOutput;
  return new Map(
    output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName.replace('assets/', ''), file.code]] : [])),
  );
}

async function open(address: string, where: Page, state = 'done'): Promise<void> {
  await where.goto(`${site.origin}${address}`);
  await where.locator(`#search-status[data-state="${state}"]`).waitFor();
}

interface Seen {
  passages: string[];
  [part: string]: string | string[] | null;
}

/** What a reader sees of a search. */
async function seen(where: Page): Promise<Seen> {
  return {
    status: await where.locator('#search-status').textContent(),
    ids: await where.locator('#search-results > li').evaluateAll((items) => items.map((item) => item.dataset.id ?? '')),
    passages: await where
      .locator('#search-results [data-passage] a')
      .evaluateAll((links) => links.map((link) => `${link.getAttribute('href')} ${link.innerHTML}`)),
    types: await where.locator('#search-types').innerText(),
    years: await where.locator('#search-from option').allTextContents(),
    regions: await where.locator('#search-region option').allTextContents(),
    kinds: await where.locator('#search-kind option').allTextContents(),
    answer: await where.locator('#search-answer').innerText(),
  };
}

describe('the page with a server', () => {
  test.each([
    '/search/?q=行政复议',
    '/search/?q=政复议法',
    '/search/?q=越秀区 2022',
    '/search/?q=法治 -复议&sort=newest',
    '/search/?q=依法行政&region=440100&year=2022-2024',
    '/search/?q=法治&type=plan',
    '/search/?q=没有这样一句话的',
  ])('shows what the page with files shows: %s', async (address) => {
    await open(address, files);
    await open(address, page);
    const [ofServer, ofFiles] = [await seen(page), await seen(files)];
    // The server counts exactly and sends whole texts; the page with files reads only the chunks that it needs.
    const { passages, ...rest } = JSON.parse(
      JSON.stringify(ofFiles).replaceAll('到约 ', '到 ').replaceAll('约 ', ''),
    ) as Seen;
    expect({ ...ofServer, passages: ofServer.passages.filter((passage) => passages.includes(passage)) }).toEqual({
      ...rest,
      passages,
    });
  });

  test('near passages and shorter queries', async () => {
    await open('/search/?q=政府透明度在全国106个地级市政府里排名第一', page);
    const near = page.locator('#search-near > li');
    expect(await near.first().getAttribute('data-id')).toBe('440100/2024-office');
    expect(await near.first().locator('mark.differs').allTextContents()).toEqual(['中']);
    await open('/search/?q=行政复议 没有这个词的', page);
    await page.getByRole('link', { name: /去掉“没有这个词的”后有/ }).waitFor();
  });

  test('the related mode, and more results', async () => {
    await open('/search/?q=政府透明度怎么样&mode=related', page);
    expect(await page.locator('#search-results > li').first().getAttribute('data-id')).toBe('440100/2024-office');
    await open('/search/?q=市', page);
    await page.locator('#search-more').click();
    await page.locator('#search-results > li').nth(19).waitFor();
  });

  test('a quotation', async () => {
    await page.goto(`${site.origin}/quote/#q=政府透明度在全国106个地级市政府中排名第一`);
    await page.locator('#quote-result[data-state="verbatim"]').waitFor();
    expect(await page.locator('#quote-result li').first().getAttribute('data-id')).toBe('440100/2024-office');
  });
});

test.each<[string, (route: Route) => Promise<void>, RegExp]>([
  ['is away', (route) => route.abort(), /检索服务器没有答复/],
  // What a browser makes of an answer without Access-Control-Allow-Origin.
  ['does not admit this site', (route) => route.abort('accessdenied'), /检索服务器没有答复/],
  ['is down', (route) => route.fulfill({ status: 503, body: '' }), /检索服务器没有答复/],
  ['has too many queries', (route) => route.fulfill({ status: 429, body: '' }), /可能正忙/],
  ['has no such index', (route) => route.fulfill({ status: 404, json: {} }), /没有与当前网页相符的索引/],
  [
    'has an index of another version',
    (route) => route.fulfill({ json: { _source: { about: { format: 'fazhi-search-server/0' } } } }),
    /没有与当前网页相符的索引/,
  ],
  [
    'has another mapping',
    (route) =>
      route.request().url().endsWith('/_doc/about')
        ? route.fulfill({ json: server.about() })
        : route.fulfill({ status: 400, json: { error: { type: 'query_shard_exception' } } }),
    /没有与当前网页相符的索引/,
  ],
])('a server that %s: the page says so, and the reader can try again', async (_, answer, message) => {
  failure = answer;
  await open('/search/?q=行政复议', page, 'error');
  expect(await page.locator('#search-status').textContent()).toMatch(message);
  expect(await page.locator('#search-results > li').count()).toBe(0);
  failure = null;
  await page.locator('#search-retry').click();
  await page.locator('#search-status[data-state="done"]').waitFor();
  expect(await page.locator('#search-results > li').count()).toBeGreaterThan(0);
});

test('a server that is slow: the page says so, and still shows what comes', async () => {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  failure = async (route) => {
    await held;
    return route.fulfill({ json: server.about() });
  };
  await page.goto(`${site.origin}/search/?q=行政复议`);
  await page.getByText('检索服务器还没有答复').waitFor();
  failure = null;
  release();
  await page.locator('#search-status[data-state="done"]').waitFor();
  expect(await page.locator('#search-results > li').count()).toBeGreaterThan(0);
});
