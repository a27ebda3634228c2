import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '../../../scripts/serve/folder.ts';

const parent = mkdtempSync(join(tmpdir(), 'fazhi-serve-'));
const folder = join(parent, 'dist');
const ports: Record<string, number> = {};

beforeAll(async () => {
  mkdirSync(join(folder, 'search'), { recursive: true });
  mkdirSync(join(folder, 'empty'));
  for (const [path, text] of [
    ['index.html', 'home'],
    ['404.html', 'missing'],
    ['search/index.html', 'search'],
    ['data.csv', 'a,b'],
    ['x.bin', 'bin'],
    ['../secret.txt', 'secret'],
  ] as const) {
    writeFileSync(join(folder, path), text);
  }
  ports['/'] = await serveFolder(folder, '/', '127.0.0.1', 0);
  ports['/archive/law/'] = await serveFolder(folder, '/archive/law/', '127.0.0.1', 0);
});
afterAll(() => rmSync(parent, { recursive: true }));

function request(base: string, path: string, method = 'GET'): Promise<Response> {
  return fetch(`http://127.0.0.1:${ports[base]}${path}`, { method, redirect: 'manual' });
}

describe.each(['/', '/archive/law/'])('below %s', (base) => {
  test.each([
    ['', 200, 'home', 'text/html; charset=utf-8'],
    ['search/', 200, 'search', 'text/html; charset=utf-8'],
    ['search/?q=%E6%B3%95', 200, 'search', 'text/html; charset=utf-8'],
    ['data.csv', 200, 'a,b', 'text/csv; charset=utf-8'],
    ['x.bin', 200, 'bin', 'application/octet-stream'],
    ['nothing', 404, 'missing', 'text/html; charset=utf-8'],
    ['nothing/', 404, 'missing', 'text/html; charset=utf-8'],
    ['empty/', 404, 'missing', 'text/html; charset=utf-8'],
    ['data.csv/', 404, 'missing', 'text/html; charset=utf-8'],
    ['%E0%A4%A', 404, 'missing', 'text/html; charset=utf-8'],
    ['%2e%2e%2fsecret.txt', 404, 'missing', 'text/html; charset=utf-8'],
    ['..%5csecret.txt', 404, 'missing', 'text/html; charset=utf-8'],
    ['x%00.bin', 404, 'missing', 'text/html; charset=utf-8'],
  ])('%s → %i %s', async (path, status, text, type) => {
    const response = await request(base, base + path);
    expect([response.status, await response.text(), response.headers.get('content-type')]).toEqual([
      status,
      text,
      type,
    ]);
  });

  test('a folder without trailing slash redirects, with its query', async () => {
    const response = await request(base, `${base}search?q=a`);
    expect([response.status, response.headers.get('location')]).toEqual([301, `${base}search/?q=a`]);
  });

  test('HEAD has no body; other methods are not allowed', async () => {
    const head = await request(base, `${base}data.csv`, 'HEAD');
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '3', '']);
    expect((await request(base, base, 'POST')).status).toBe(405);
  });
});

test('addresses outside the sub-path are 404; the sub-path without its slash redirects', async () => {
  expect((await request('/archive/law/', '/search/')).status).toBe(404);
  expect((await request('/archive/law/', '/archive/law')).headers.get('location')).toBe('/archive/law/');
});

test('redirects stay on this host', async () => {
  const response = await request('/', '//search');
  expect(response.headers.get('location')).toBe('/search/');
});

test('uses the next port if one is taken', async () => {
  const taken = ports['/'] ?? 0;
  expect(await serveFolder(folder, '/', '127.0.0.1', taken)).toBeGreaterThan(taken);
});
