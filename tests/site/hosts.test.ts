import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { type HostBehaviour, serveFolder } from '../../scripts/serve/folder.ts';
import { browser } from '../browser/browser.ts';
import type { BuiltSite } from './sites.ts';

const sites = inject('sites');

/** The headers that a host sends by a built `_headers`: of all matching rules, values of the same header joined. */
function headersOf(site: BuiltSite): (path: string) => Record<string, string> {
  const rules = readFileSync(join(site.folder, '_headers'), 'utf8')
    .split(/\n(?=\/)/)
    .map((rule) => rule.trim().split(/\n {2}/));
  return (path) => {
    const headers: Record<string, string> = {};
    for (const [pattern = '', ...lines] of rules) {
      const matches = pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
      if (!matches) continue;
      for (const line of lines) {
        const [, name = '', value = ''] = /^([\w-]+): (.+)$/.exec(line) ?? [];
        headers[name] = headers[name] ? `${headers[name]}, ${value}` : value;
      }
    }
    return headers;
  };
}

/** `python3 -m http.server`: no character set, few types, redirects folders without trailing slash. */
const python: HostBehaviour = {
  contentType: (file) =>
    ({
      '.html': 'text/html',
      '.css': 'text/css',
      '.js': 'text/javascript',
      '.svg': 'image/svg+xml',
      '.json': 'application/json',
    })[extname(file)] ?? 'application/octet-stream',
  plainMissing: true,
};

/** Sends `text/plain` for all but a few types, and forbids sniffing. */
const wrongTypes: HostBehaviour = {
  contentType: (file) =>
    ({ '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml' })[extname(file)] ??
    'text/plain',
  headers: () => ({ 'X-Content-Type-Options': 'nosniff' }),
  acceptsMissingSlash: true,
};

const hosts: [string, (site: BuiltSite) => HostBehaviour][] = [
  ['a host that supports _headers', (site) => ({ headers: headersOf(site), acceptsMissingSlash: true })],
  ["Python's file server", () => python],
  ['a host that knows few types', () => wrongTypes],
];

describe.each(hosts)('on %s', (_, behaviourOf) => {
  describe.each(['founding', 'sub-path'] as const)('%s', (name) => {
    const site = sites[name];

    test('reading, both kinds of search and comparison work, without errors in the browser', async () => {
      const { origin, close } = await serveFolder(site, behaviourOf(site));
      const page = await browser.newPage();
      const errors: string[] = [];
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) errors.push(`${page.url()}: ${message.text()}`);
      });
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('requestfailed', (request) => {
        // Leaving a page aborts its pending requests.
        const fault = request.failure()?.errorText;
        if (fault !== 'net::ERR_ABORTED') errors.push(`${request.url()}: ${fault}`);
      });
      page.on('response', (response) => {
        if (!response.ok() && response.status() !== 301) errors.push(`${response.url()}: ${response.status()}`);
      });
      const at = (address: string) => page.goto(`${origin}${site.base}${address}`);

      await at('reports/440104/2022');
      expect(new URL(page.url()).pathname.replace(/\/$/, '')).toBe(`${site.base}reports/440104/2022`);
      expect(await page.locator('h1').innerText()).toContain('广州市越秀区人民政府2022年法治政府建设情况的报告');
      expect(await fontOf(page, 'h1')).toContain('serif');
      await page.getByRole('link', { name: '地区', exact: true }).first().click();
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
      expect(errors).toEqual([]);
      await page.close();
      close();
    });
  });
});

describe('a host that supports _headers', () => {
  const site = sites.founding;

  test('prevents other sites from framing a page', async () => {
    const { origin, close } = await serveFolder(site, { headers: headersOf(site) });
    const page = await browser.newPage();
    // Another port is another origin, though the same site; the policy forbids both.
    const refusal = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
    await page.setContent(`<iframe src="${origin}/"></iframe>`);
    expect((await refusal).type()).toBe('error');
    await page.close();
    close();
  });

  test('caches immutable files for a year, and changing files not at all', async () => {
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
