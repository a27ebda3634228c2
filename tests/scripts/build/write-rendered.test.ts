import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroPrerenderer } from 'astro';
import { afterAll, expect, test } from 'vitest';
import { writingPages } from '../../../scripts/build/write-rendered.ts';

const folder = mkdtempSync(join(tmpdir(), 'fazhi-pages-'));
afterAll(() => rmSync(folder, { recursive: true }));
const folderUrl = (name: string) => pathToFileURL(`${join(folder, name)}/`);

/** Renders an address of a route with this type and status, and returns what Astro gets. */
async function render(pathname: string, type: 'page' | 'endpoint' | 'redirect', status = 200) {
  const rendered: Partial<AstroPrerenderer> = { render: async () => new Response(`<p>${pathname}</p>`, { status }) };
  const output = { base: '/archive', outDir: folderUrl('out'), publicDir: folderUrl('public') };
  const { render: renderAndWrite } = writingPages(rendered as AstroPrerenderer, output);
  const request = new Request(`https://example.org/archive${pathname}`);
  const result = await renderAndWrite(request, { routeData: { type } } as Parameters<typeof renderAndWrite>[1]);
  return 'response' in result ? result.response : result;
}

test('pages are written below the base path, and Astro gets no body', async () => {
  for (const pathname of ['/', '/reports/440104/2022/']) {
    expect((await render(pathname, 'page')).body).toBeNull();
    expect(readFileSync(join(folder, 'out', pathname, 'index.html'), 'utf8')).toBe(`<p>${pathname}</p>`);
  }
});

test.each([
  ['/404/', 'page', 404],
  ['/opensearch.xml', 'endpoint', 200],
  ['/old/', 'redirect', 301],
] as const)('Astro writes %s', async (pathname, type, status) => {
  const before = readdirSync(folder, { recursive: true });
  const response = await render(pathname, type, status);
  expect([response.status, await response.text()]).toEqual([status, `<p>${pathname}</p>`]);
  expect(readdirSync(folder, { recursive: true })).toEqual(before);
});

test('a public file at the address of a page is an error', async () => {
  mkdirSync(join(folder, 'public/about'), { recursive: true });
  writeFileSync(join(folder, 'public/about/index.html'), '');
  await expect(render('/about/', 'page')).rejects.toThrow('./about/index.html is made twice');
  expect(existsSync(join(folder, 'out/about'))).toBe(false);
});
