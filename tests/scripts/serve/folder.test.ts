import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveAsCdn } from '../../../scripts/serve/cdn.ts';
import { type FolderServer, serveFolder } from '../../../scripts/serve/folder.ts';
import { maxQueryLength } from '../../../src/model/query-limits.ts';

const parent = mkdtempSync(join(tmpdir(), 'fazhi-serve-'));
const folder = join(parent, 'dist');
const servers = new Map<string, FolderServer>();

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
  for (const base of ['/', '/archive/law/']) servers.set(base, await serveFolder({ folder, base }));
});
afterAll(() => {
  for (const { close } of servers.values()) close();
  rmSync(parent, { recursive: true });
});

function request(base: string, path: string, method = 'GET'): Promise<Response> {
  return fetch(`${servers.get(base)?.origin}${path}`, { method, redirect: 'manual' });
}

describe.each(['/', '/archive/law/'])('below %s', (base) => {
  test.each([
    ['', 200, 'home', 'text/html; charset=utf-8'],
    ['search/', 200, 'search', 'text/html; charset=utf-8'],
    ['search/?q=%E6%B3%95', 200, 'search', 'text/html; charset=utf-8'],
    // As long as a form may send it.
    [`search/?q=${'%E6%B3%95'.repeat(maxQueryLength + 1)}`, 200, 'search', 'text/html; charset=utf-8'],
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
  const taken = servers.get('/')?.port ?? 0;
  const next = await serveFolder({ folder, base: '/' }, { port: taken });
  expect(next.port).toBeGreaterThan(taken);
  next.close();
});

test('a host may accept a missing slash, answer missing files itself and send other types', async () => {
  const options = { acceptsMissingSlash: true, plainMissing: true, contentType: () => 'text/plain' };
  const { origin, close } = await serveFolder({ folder, base: '/' }, { ...options, headers: (path) => ({ at: path }) });
  const page = await fetch(`${origin}/search`);
  expect([page.status, await page.text(), page.redirected]).toEqual([200, 'search', false]);
  expect([page.headers.get('content-type'), page.headers.get('at')]).toEqual(['text/plain', '/search']);
  const missing = await fetch(`${origin}/nothing`);
  expect([missing.status, await missing.text()]).toEqual([404, '<h1>Error 404</h1><p>File not found</p>']);
  close();
});

test('as a CDN, text is sent in Brotli and the bytes sent are counted', async () => {
  const { origin, traffic, close } = await serveAsCdn(folder);
  const csv = await fetch(`${origin}/data.csv`);
  expect([csv.headers.get('content-encoding'), await csv.text()]).toEqual(['br', 'a,b']);
  expect(traffic()).toEqual({ requests: 1, bytes: Number(csv.headers.get('content-length')) });
  const binary = await fetch(`${origin}/x.bin`);
  expect([binary.headers.get('content-encoding'), await binary.text()]).toEqual([null, 'bin']);
  await fetch(`${origin}/nothing`);
  expect(traffic()).toMatchObject({ requests: 2 });
  expect(traffic()).toEqual({ requests: 0, bytes: 0 });
  close();
});
