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

function ask(base: string, path: string, method = 'GET'): Promise<Response> {
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
    const response = await ask(base, base + path);
    expect([response.status, await response.text(), response.headers.get('content-type')]).toEqual([
      status,
      text,
      type,
    ]);
  });

  test('a folder without its slash leads to the folder, with its parameters', async () => {
    const response = await ask(base, `${base}search?q=a`);
    expect([response.status, response.headers.get('location')]).toEqual([301, `${base}search/?q=a`]);
  });

  test('a head without a body; nothing but reading', async () => {
    const head = await ask(base, `${base}data.csv`, 'HEAD');
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '3', '']);
    expect((await ask(base, base, 'POST')).status).toBe(405);
  });
});

test('what lies outside the sub-path is not there; the sub-path without its slash is', async () => {
  expect((await ask('/archive/law/', '/search/')).status).toBe(404);
  expect((await ask('/archive/law/', '/archive/law')).headers.get('location')).toBe('/archive/law/');
});

test('a redirect stays on this host', async () => {
  const response = await ask('/', '//search');
  expect(response.headers.get('location')).toBe('/search/');
});

test('takes the next port where one is taken', async () => {
  const taken = ports['/'] ?? 0;
  expect(await serveFolder(folder, '/', '127.0.0.1', taken)).toBeGreaterThan(taken);
});
