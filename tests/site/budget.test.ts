import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { pagesOf } from './pages.ts';

const sites = inject('sites');

describe.each(['founding', 'generated'] as const)('bytes of reading pages of %s', (name) => {
  const site = sites[name];

  test.each(
    pagesOf(site)
      // Old addresses only redirect.
      .filter(({ kind, html }) => kind === 'reports/#/#/' && !html.includes('http-equiv="refresh"'))
      // Two of tests/fixtures have hardly any text to compare with.
      .filter(({ path }) => !/2023-(?:biaotiju|cunyi)/.test(path))
      .map((page) => [page.path, page] as const),
  )('%s: HTML ≤ 1.6 × its text + 8 kB, both brotli', (_path, { html }) => {
    const text = html
      .replace(/^[\s\S]*<div class="text">/, '')
      .replace(
        /<details class="margin">[\s\S]*?<\/details>|<p class="where"[\s\S]*?<\/p>|<a class="cite"[\s\S]*?<\/a>/g,
        '',
      )
      .replace(/<section[\s\S]*$/, '')
      .replace(/<[^>]+>/g, '');
    expect(text.length).toBeGreaterThan(3000);
    const most = 1.6 * brotliCompressSync(text).length + 8000;
    // The best compression takes fifty times as long as a quick one, which suffices for most pages.
    if (quickSize(html) > most) expect(brotliCompressSync(html).length).toBeLessThanOrEqual(most);
  });

  test('all CSS ≤ 12 kB gzip', () => {
    const sheets = readdirSync(join(site.folder, 'assets')).filter((name) => name.endsWith('.css'));
    const bytes = sheets.reduce(
      (sum, name) => sum + gzipSync(readFileSync(join(site.folder, 'assets', name))).length,
      0,
    );
    expect(sheets.length).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(12_000);
  });

  test('every picture ≤ 6 kB brotli', () => {
    const drawn =
      /<figure class="(?:band|dot-rows|chart)">[\s\S]*?<\/figure>|<ul class="rulers">[\s\S]*?<\/ul>|<table class="data compact tasks">[\s\S]*?<\/table>/g;
    // The longest of each kind: compressing all would take minutes.
    const longest = new Map<string, string>();
    for (const { html } of pagesOf(site)) {
      for (const [picture] of html.matchAll(drawn)) {
        const kind = picture.slice(0, 30);
        if (picture.length > (longest.get(kind)?.length ?? 0)) longest.set(kind, picture);
      }
    }
    expect(longest.size).toBeGreaterThan(3);
    for (const picture of longest.values()) expect(brotliCompressSync(picture).length).toBeLessThanOrEqual(6000);
  });

  test('no fonts: Chinese ones weigh megabytes', () => {
    const names = readdirSync(site.folder, { recursive: true, encoding: 'utf8' });
    expect(names.filter((path) => /\.(?:woff2?|ttf|otf|eot)$/i.test(path))).toEqual([]);
    const sheets = names.filter((path) => path.endsWith('.css'));
    expect(sheets.length).toBeGreaterThan(0);
    for (const path of sheets) expect(readFileSync(join(site.folder, path), 'utf8')).not.toContain('@font-face');
  });

  test('pages load only style sheets, icons and the script of preferences; only search, comparison, citing and checking a quotation also load others', () => {
    const faults = pagesOf(site).flatMap(({ path, html }) => {
      const tags = [...html.matchAll(/<(?:link|script|img|source|iframe)\b[^>]*>/g)].map(([tag]) => tag);
      const others = tags.filter(
        (tag) => !/rel="(?:stylesheet|(?:apple-touch-)?icon|canonical|alternate|search|license)"|ld\+json/.test(tag),
      );
      const scripts = /^(?:search|compare|quote|cite\/passage)\/$/.test(path)
        ? /^<script type="module" src=/
        : /^<script type="module" src="[^"]*\/assets\/prefs\.[\w-]+\.js">$/;
      return others.filter((tag) => !scripts.test(tag)).map((tag) => `${path}: ${tag}`);
    });
    expect(faults.slice(0, 20)).toEqual([]);
  });
});

/** At least the size that the best compression gives. */
function quickSize(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
}
