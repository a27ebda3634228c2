import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroPrerenderer, PathWithRoute } from 'astro';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { pageWriter } from '../../../scripts/build/page-writer.ts';

const folder = mkdtempSync(join(tmpdir(), 'fazhi-pages-'));
const out = join(folder, 'out');
beforeEach(() => rmSync(out, { recursive: true, force: true }));
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes the page at a path of Astro's list, whose text is the address of the request. */
function write(pathname: string, { base = '/archive', status = 200 } = {}): Promise<boolean> {
  const rendered: Partial<AstroPrerenderer> = { render: async ({ url }) => new Response(url, { status }) };
  const publicDir = pathToFileURL(`${join(folder, 'public')}/`);
  return pageWriter(rendered as AstroPrerenderer, { base, publicDir }, out)({ pathname, route: {} } as PathWithRoute);
}

test.each([
  ['/', '/', '', '/'],
  ['/', '/archive', '', '/archive/'],
  ['/reports/440104/2022', '/archive/', 'reports/440104/2022/', '/archive/reports/440104/2022/'],
  ['/reports/440104/2022/', '/', 'reports/440104/2022/', '/reports/440104/2022/'],
  ['/topics/决策', '/', 'topics/决策/', '/topics/%E5%86%B3%E7%AD%96/'],
])('%s below %s', async (pathname, base, file, requested) => {
  expect(await write(pathname, { base })).toBe(true);
  expect(new URL(readFileSync(join(out, file, 'index.html'), 'utf8')).pathname).toBe(requested);
});

test.each([301, 404])('Astro writes what has the status %i', async (status) => {
  expect(await write('/old', { status })).toBe(false);
  expect(existsSync(out)).toBe(false);
});

test('an error of rendering names the page', async () => {
  const cause = new Error('no such report');
  const failing: Partial<AstroPrerenderer> = { render: () => Promise.reject(cause) };
  const writePage = pageWriter(failing as AstroPrerenderer, { base: '/', publicDir: pathToFileURL(`${folder}/`) }, out);
  const failed = writePage({ pathname: '/about', route: {} } as PathWithRoute);
  await expect(failed).rejects.toMatchObject({ message: '/about cannot be rendered.', cause });
});

test('a file at the address of a page is an error, and stays', async () => {
  mkdirSync(join(folder, 'public/about'), { recursive: true });
  writeFileSync(join(folder, 'public/about/index.html'), '');
  await expect(write('/about')).rejects.toThrow('./about/index.html is made twice');
  expect(existsSync(out)).toBe(false);

  mkdirSync(join(out, 'data'), { recursive: true });
  writeFileSync(join(out, 'data/index.html'), 'first');
  await expect(write('/data')).rejects.toThrow('EEXIST');
  expect(readFileSync(join(out, 'data/index.html'), 'utf8')).toBe('first');
  expect(readdirSync(out)).toEqual(['data']);
});
