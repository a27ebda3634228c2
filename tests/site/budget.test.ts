import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { pagesOf } from './pages.ts';

const site = inject('sites').founding;

describe('bytes of reading pages', () => {
  test.each(
    pagesOf(site)
      .filter(({ kind }) => kind === 'reports/#/#/')
      .map((page) => [page.path, page] as const),
  )('%s: HTML ≤ 1.6 × its text + 8 kB, both brotli', (_path, { html }) => {
    const text = html
      .replace(/^[\s\S]*<div class="text">/, '')
      .replace(/<details class="margin">[\s\S]*?<\/details>/g, '')
      .replace(/<\/div><\/div>(?:<section|<\/div>)[\s\S]*$/, '')
      .replace(/<[^>]+>/g, '');
    expect(text.length).toBeGreaterThan(3000);
    expect(brotliCompressSync(html).length).toBeLessThanOrEqual(1.6 * brotliCompressSync(text).length + 8000);
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
});
