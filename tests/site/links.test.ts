import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { pagesOf } from './pages.ts';
import { siteNames } from './sites.ts';

describe.each(siteNames)('links of %s', (name) => {
  const site = inject('sites')[name];
  const pages = pagesOf(site);
  const ids = new Map(
    pages.map(({ path, html }) => [path, new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]))]),
  );

  test('every internal link and fragment exists', () => {
    const faults = new Set<string>();
    for (const { path, html } of pages) {
      const here = new URL(site.base + path, 'https://example.org');
      for (const [, attribute] of html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)) {
        const target = new URL((attribute ?? '').replaceAll('&amp;', '&'), here);
        if (target.origin !== here.origin) continue;
        const fault = faultOf(target);
        if (fault) faults.add(`${path} → ${attribute}: ${fault}`);
      }
    }
    expect([...faults].slice(0, 20)).toEqual([]);
  });

  test('the home page leads to every page', { timeout: 300_000 }, () => {
    const reached = new Set<string>();
    const queue = [''];
    const queued = new Set(queue);
    const byPath = new Map(pages.map((page) => [page.path, page]));
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      if (reached.has(path)) continue;
      reached.add(path);
      const page = byPath.get(path);
      if (!page) continue;
      for (const [, attribute] of page.html.matchAll(/<a\b[^>]*\shref="([^"#]*)/g)) {
        const target = new URL((attribute ?? '').replaceAll('&amp;', '&'), `https://example.org${site.base}${path}`);
        if (target.origin !== 'https://example.org') continue;
        const next = target.pathname.slice(site.base.length);
        if (queued.has(next)) continue;
        queued.add(next);
        queue.push(next);
      }
    }
    // No page links to old addresses, which only redirect.
    const linked = pages.filter(({ path, html }) => path !== '404.html' && !html.includes('http-equiv="refresh"'));
    const unreached = linked.map((page) => page.path).filter((path) => !reached.has(path));
    expect(unreached.slice(0, 20)).toEqual([]);
  });

  function faultOf(target: URL): string | null {
    const path = decodeURIComponent(target.pathname);
    if (!path.startsWith(site.base)) return 'leaves the base path';
    const pagePath = path.slice(site.base.length);
    const fragment = decodeURIComponent(target.hash.slice(1));
    const pageIds = ids.get(pagePath);
    if (pageIds) return fragment === '' || pageIds.has(fragment) ? null : `no #${fragment}`;
    const file = join(site.folder, pagePath);
    if (!existsSync(file) || !statSync(file).isFile()) return 'no such page or file';
    return null;
  }
});
