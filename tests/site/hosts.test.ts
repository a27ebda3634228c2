import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from './chromium.ts';
import { type Habits, serve } from './serve.ts';
import type { BuiltSite } from './sites.ts';

const sites = inject('sites');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The rules of a built `_headers`, as a host reads them: those that fit, joined where they name one header. */
function headersOf(site: BuiltSite): (path: string) => Record<string, string> {
  const rules = readFileSync(join(site.folder, '_headers'), 'utf8')
    .split(/\n(?=\/)/)
    .map((rule) => rule.trim().split(/\n {2}/));
  return (path) => {
    const headers: Record<string, string> = {};
    for (const [pattern = '', ...lines] of rules) {
      const fits = pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
      if (!fits) continue;
      for (const line of lines) {
        const [, name = '', value = ''] = /^([\w-]+): (.+)$/.exec(line) ?? [];
        headers[name] = headers[name] ? `${headers[name]}, ${value}` : value;
      }
    }
    return headers;
  };
}

/** `python3 -m http.server`: no character set, few types known, sends on from folders without a slash. */
const python: Habits = {
  type: (ending) =>
    ({
      '.html': 'text/html',
      '.css': 'text/css',
      '.js': 'text/javascript',
      '.svg': 'image/svg+xml',
      '.json': 'application/json',
    })[ending],
  plainMissing: true,
  addsSlash: true,
};

/** Knows what a page needs, says "text" of all else, and lets no browser guess. */
const wrongTypes: Habits = {
  type: (ending) =>
    ({ '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml' })[ending] ??
    'text/plain',
  headers: () => ({ 'X-Content-Type-Options': 'nosniff' }),
};

const hosts: [string, (site: BuiltSite) => Habits][] = [
  ['a host that reads _headers', (site) => ({ headers: headersOf(site) })],
  ["Python's file server", () => python],
  ['a host that knows few types', () => wrongTypes],
];

describe.each(hosts)('on %s', (_, habitsOf) => {
  describe.each(['founding', 'sub-path'] as const)('%s', (name) => {
    const site = sites[name];

    test('reading, both kinds of search and comparison work, without a complaint of the browser', async () => {
      const { origin, close } = await serve(site, habitsOf(site));
      const page = await browser.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(`${page.url()}: ${message.text()}`);
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('requestfailed', (request) => {
        // What a page still asks for when it is left ends with it.
        const fault = request.failure()?.errorText;
        if (fault !== 'net::ERR_ABORTED') complaints.push(`${request.url()}: ${fault}`);
      });
      page.on('response', (response) => {
        if (!response.ok() && response.status() !== 301) complaints.push(`${response.url()}: ${response.status()}`);
      });
      const at = (address: string) => page.goto(`${origin}${site.base}${address}`);

      await at('reports/440104/2022');
      expect(new URL(page.url()).pathname.replace(/\/$/, '')).toBe(`${site.base}reports/440104/2022`);
      expect(await page.locator('h1').innerText()).toContain('广州市越秀区人民政府2022年法治政府建设情况的报告');
      expect(await fontOf(page, 'h1')).toContain('serif');
      await page.getByRole('link', { name: '行政区划', exact: true }).first().click();
      expect(await page.locator('h1').innerText()).toBe('行政区划');

      for (const mode of ['exact', 'related']) {
        await at(`search/?q=行政复议&mode=${mode}`);
        await page.locator('#search-status[data-state="done"]').waitFor();
        expect(Number(await page.locator('#search-status').getAttribute('data-count'))).toBeGreaterThan(0);
        expect(await page.locator('#search-results mark').first().innerText()).toMatch(/^(?:行政复议|行政|复议)$/);
      }
      await at('compare/?a=440104/2022&b=440200/2024');
      await page.locator('#compare-status[data-state="done"]').waitFor();
      expect(await page.locator('#compare-result').innerText()).toContain('行政');
      expect(complaints).toEqual([]);
      await page.close();
      close();
    });
  });
});

describe('a host that reads _headers', () => {
  const site = sites.founding;

  test('keeps other sites from framing a page', async () => {
    const { origin, close } = await serve(site, { headers: headersOf(site) });
    const page = await browser.newPage();
    // Another site: another port is another origin, but the same site to a browser; the policy forbids both.
    const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
    await page.setContent(`<iframe src="${origin}/"></iframe>`);
    expect((await refused).type()).toBe('error');
    await page.close();
    close();
  });

  test('gives what changes no long life, and what cannot change a year', async () => {
    const headers = headersOf(site);
    const { build } = JSON.parse(readFileSync(join(site.folder, 'search-index/index.json'), 'utf8')) as {
      build: string;
    };
    expect(headers('/search-index/index.json')['Cache-Control']).toBe('no-cache');
    expect(headers(`/search-index/${build}/filters.bin`)['Cache-Control']).toContain('immutable');
    const home = readFileSync(join(site.folder, 'index.html'), 'utf8');
    const sheets = [...home.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(sheets.length).toBeGreaterThan(0);
    for (const sheet of sheets) expect(headers(sheet)['Cache-Control']).toContain('immutable');
    expect(headers('/reports/440104/2022/')['Cache-Control']).toBeUndefined();
  });
});

async function fontOf(page: Page, selector: string): Promise<string> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => getComputedStyle(element).fontFamily);
}
