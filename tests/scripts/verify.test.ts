import { execFile, execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeManifest } from '../../scripts/build/manifest.ts';
import { parseManifest } from '../../scripts/manifest/format.ts';

const project = join(import.meta.dirname, '../..');
const files: Record<string, string> = {
  'index.html': '<h1>首页</h1>',
  '404.html': '<h1>没有</h1>',
  'reports/440104/2022/index.html': '<h1>报告</h1>',
  'data/reports/440104/2022.json': '{"id":"440104/2022"}',
  'search-index/abc/3/0.bin': '\u0000\u0001',
  'assets/large.js': 'x'.repeat(3 << 20),
  _headers: '/*\n',
  '.nojekyll': '',
};

let work: string;
let folder: string;
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'fazhi-verify-'));
  folder = join(work, 'dist');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  writeManifest(folder);
});
afterEach(() => rmSync(work, { recursive: true }));

function largeManifest(): string {
  const path = join(work, 'large.sha256');
  writeFileSync(path, '');
  truncateSync(path, 65 << 20);
  return path;
}

/** Runs `npm run verify`. */
function verify(...args: string[]): Promise<{ status: number; output: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(project, 'scripts/verify.ts'), ...args], (error, stdout, stderr) =>
      resolve({ status: error ? Number(error.code) : 0, output: stdout + stderr }),
    );
  });
}

describe('a folder', () => {
  test('as built', async () => {
    const { status, output } = await verify(folder);
    expect(output).toMatchInlineSnapshot(`
      "8 files in the manifest: 8 as built, 0 missing, 0 changed, 0 extra, 0 unanswered.
      "
    `);
    expect(status).toBe(0);
    expect(await verify(join(folder, 'manifest.sha256'))).toEqual({ status, output });
  });

  test('with a missing, a changed and an extra file', async () => {
    unlinkSync(join(folder, 'data/reports/440104/2022.json'));
    appendFileSync(join(folder, 'assets/large.js'), '!');
    writeFileSync(join(folder, 'reports/extra.html'), '');
    const { status, output } = await verify(folder);
    expect(output).toMatchInlineSnapshot(`
      "missing    data/reports/440104/2022.json
      changed    assets/large.js
      extra      reports/extra.html
      8 files in the manifest: 6 as built, 1 missing, 1 changed, 1 extra, 0 unanswered.
      "
    `);
    expect(status).toBe(1);
  });

  test.skipIf(process.platform === 'win32')('whatever is no file of the manifest is extra', async () => {
    symlinkSync('/etc', join(folder, 'evil'));
    symlinkSync('nowhere', join(folder, 'dangling'));
    symlinkSync('circle', join(folder, 'circle'));
    execFileSync('mkfifo', [join(folder, 'data/pipe')]);
    mkdirSync(join(folder, 'empty/deep'), { recursive: true });
    writeFileSync(join(folder, 'a\u001b]0;owned\u0007b\nmissing    index.html'), '');
    mkdirSync(Buffer.from(`${folder}/not-utf-8-\xff`, 'latin1'));
    const { status, output } = await verify(folder);
    expect(output).toMatchInlineSnapshot(`
      "extra      a⟨U+001B⟩]0;owned⟨U+0007⟩b⟨U+000A⟩missing    index.html
      extra      circle
      extra      dangling
      extra      data/pipe
      extra      empty/deep/
      extra      evil/
      extra      not-utf-8-�/
      8 files in the manifest: 8 as built, 0 missing, 0 changed, 7 extra, 0 unanswered.
      "
    `);
    expect(status).toBe(1);
  });

  test.skipIf(process.platform === 'win32')('a file that is replaced by a link to a folder is missing', async () => {
    unlinkSync(join(folder, 'index.html'));
    symlinkSync('/etc', join(folder, 'index.html'));
    const { status, output } = await verify(folder);
    expect(output).toContain('missing    index.html\nextra      index.html/\n');
    expect(status).toBe(1);
  });

  test('with a manifest from elsewhere', async () => {
    const kept = join(work, 'kept.sha256');
    cpSync(join(folder, 'manifest.sha256'), kept);
    appendFileSync(join(folder, 'index.html'), '<script>');
    writeManifest(folder);
    expect((await verify(folder)).status).toBe(0);
    expect(await verify(folder, '--manifest', kept)).toMatchObject({
      status: 1,
      output: expect.stringContaining('changed    index.html\n'),
    });
  });

  test.each<[string, () => string[], string]>([
    ['missing', () => [join(folder, 'nowhere')], 'There is no '],
    ['without a manifest', () => [join(folder, 'reports')], 'A build writes it'],
    ['no argument', () => [], '用法：npm run verify'],
    ['a folder as manifest', () => [folder, '--manifest', join(folder, 'reports')], 'is not a file'],
    ['a manifest of 65 MB', () => [folder, '--manifest', largeManifest()], 'a manifest has at most'],
  ])('%s: prints the reason', async (_, args, sentence) => {
    const { status, output } = await verify(...args());
    expect(status).toBe(2);
    expect(output).toContain(sentence);
    expect(output).not.toContain('    at ');
  });
});

describe('a deployed copy', () => {
  let server: Server;
  let origin: string;
  /** Responds override of the file if it returns true. */
  let override: (path: string, response: ServerResponse) => boolean;
  let open = 0;
  let most = 0;

  beforeEach(async () => {
    override = () => false;
    most = 0;
    server = createServer((request, response) => {
      const path = (request.url ?? '').replace(/^\/archive\//, '');
      most = Math.max(most, ++open);
      response.on('close', () => open--);
      if (override(path, response)) return;
      // Like some hosts: serves pages only by their folder, 404.html with status 404, no files for hosts.
      const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      const known =
        !path.endsWith('index.html') && (file in files || file === 'manifest.sha256') && !/^[._]/.test(file);
      const shown = known ? file : '404.html';
      response.writeHead(known && file !== '404.html' ? 200 : 404, { 'content-encoding': 'gzip' });
      response.end(gzipSync(readFileSync(join(folder, shown))));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/archive/`;
  });
  afterEach(() => server.close());

  test('as built, by its address or that of its manifest, below a sub-path', async () => {
    const { status, output } = await verify(origin);
    expect(output).toMatchInlineSnapshot(`
      "8 files in the manifest: 6 as built, 0 missing, 0 changed, 0 extra, 0 unanswered.
      2 files for the host were not asked for.
      The manifest is the one that the host hands out; --manifest FILE compares with one of your own.
      "
    `);
    expect(status).toBe(0);
    expect(await verify(`${origin}manifest.sha256`)).toEqual({ status, output });
  });

  test('with rewritten, missing and failing files', async () => {
    override = (path, response) => {
      if (path === '') response.end('<h1>首页</h1><script src="https://ads.example/"></script>');
      else if (path.startsWith('data/')) response.writeHead(403).end();
      else if (path.startsWith('search-index/')) response.writeHead(503).end();
      else return false;
      return true;
    };
    const { status, output } = await verify(origin, '--manifest', join(folder, 'manifest.sha256'));
    expect(output).toMatchInlineSnapshot(`
      "missing    data/reports/440104/2022.json
      changed    index.html
      unanswered search-index/abc/3/0.bin (503)
      8 files in the manifest: 3 as built, 1 missing, 1 changed, 0 extra, 1 unanswered.
      2 files for the host were not asked for.
      A host or proxy that rewrites what it sends (minifies, adds analytics, hides addresses) changes files.
      "
    `);
    expect(status).toBe(1);
  });

  test('broken connections and overloaded hosts are retried', async () => {
    const failures = new Map<string, number>();
    override = (path, response) => {
      const before = failures.get(path) ?? 0;
      failures.set(path, before + 1);
      if (before >= 2) return false;
      if (path.startsWith('data/')) response.destroy();
      else if (path.startsWith('reports/')) response.writeHead(429).end();
      else return false;
      return true;
    };
    expect(await verify(origin)).toMatchObject({ status: 0 });
  });

  test('at most twelve concurrent requests', async () => {
    for (let i = 0; i < 200; i++) writeFileSync(join(folder, `file-${i}`), String(i));
    writeManifest(folder);
    override = (path, response) => {
      if (!path.startsWith('file-')) return false;
      setTimeout(() => response.end(path.slice(5)), 5);
      return true;
    };
    expect(await verify(origin)).toMatchObject({ status: 0 });
    expect(most).toBeGreaterThan(6);
    expect(most).toBeLessThanOrEqual(12);
  });

  test.each<[string, (response: ServerResponse) => void, string]>([
    ['no manifest', (response) => response.writeHead(404).end(), 'Is the manifest of the build deployed too?'],
    ['a page instead', (response) => response.end('<!doctype html>\n'), 'line 1 is not'],
    ['truncated', (response) => response.end('a'.repeat(64)), 'cut off'],
  ])('%s: prints the reason', async (_, respond, sentence) => {
    override = (path, response) => {
      if (path !== 'manifest.sha256') return false;
      respond(response);
      return true;
    };
    const { status, output } = await verify(origin);
    expect(status).toBe(2);
    expect(output).toContain(sentence);
  });

  test('a gzip bomb as manifest or file ends at 64 MB, unpacked', { timeout: 30_000 }, async () => {
    const bomb = gzipSync(Buffer.alloc(70 << 20));
    const sendBomb = (response: ServerResponse) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
    override = (path, response) => path === 'data/reports/440104/2022.json' && sendBomb(response) !== null;
    expect(await verify(origin)).toMatchObject({
      status: 1,
      output: expect.stringContaining('unanswered data/reports/440104/2022.json (more than 67108864 bytes, unpacked)'),
    });
    override = (path, response) => path === 'manifest.sha256' && sendBomb(response) !== null;
    const { status, output } = await verify(origin);
    expect(status).toBe(2);
    expect(output).toBe(`${origin}manifest.sha256 cannot be read: more than 67108864 bytes, unpacked.\n`);
  });

  test('an endless manifest ends at 64 MB', { timeout: 30_000 }, async () => {
    const piece = Buffer.alloc(1 << 20, 'a');
    override = (path, response) => {
      if (path !== 'manifest.sha256') return false;
      Readable.from(endless(piece))
        .on('error', () => {})
        .pipe(response);
      return true;
    };
    expect(await verify(origin)).toMatchObject({ status: 2, output: expect.stringContaining('more than 67108864') });
  });

  test('redirects to another host are not followed, those on the same host are', async () => {
    let asked = 0;
    const other = createServer((_, response) => {
      asked++;
      response.end('<h1>首页</h1>');
    });
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const elsewhere = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`;
    override = (path, response) => {
      const location = { '': elsewhere, '404.html': './404', 'data/reports/440104/2022.json': './2022.json' }[path];
      if (location) response.writeHead(302, { location }).end();
      else if (path === '404') response.writeHead(404).end(files['404.html']);
      else return false;
      return true;
    };
    const { status, output } = await verify(origin);
    other.close();
    expect(output).toContain(
      'unanswered data/reports/440104/2022.json (redirects more than 5 times)\n' +
        `unanswered index.html (redirects to another host: ${elsewhere})\n` +
        '8 files in the manifest: 4 as built, 0 missing, 0 changed, 0 extra, 2 unanswered.',
    );
    expect([status, asked]).toEqual([1, 0]);
  });

  test('a manifest that redirects to another host is refused', async () => {
    override = (path, response) => {
      if (path !== 'manifest.sha256') return false;
      response.writeHead(301, { location: 'http://localhost:1/a' }).end();
      return true;
    };
    const { status, output } = await verify(origin);
    expect(status).toBe(2);
    expect(output).toBe(`${origin}manifest.sha256 does not answer: redirects to another host: http://localhost:1/a.\n`);
  });

  test.each([206, 203])('status %i does not count as built, even with the right bytes', async (status) => {
    override = (path, response) => {
      if (path !== '' && path !== '404.html') return false;
      response.writeHead(status).end(files[path || 'index.html']);
      return true;
    };
    expect((await verify(origin)).output).toContain(
      `unanswered 404.html (${status})\nunanswered index.html (${status})\n`,
    );
  });

  test('unreachable host', async () => {
    await new Promise((closed) => server.close(closed));
    const { status, output } = await verify(origin);
    expect(status).toBe(2);
    expect(output).toMatch(/^http:.+\/archive\/manifest\.sha256 does not answer: connect ECONNREFUSED/);
  });
});

async function* endless(piece: Buffer): AsyncGenerator<Buffer> {
  for (;;) yield piece;
}

test.each([
  'a\u001b]0;owned\u0007b',
  'c\r0 changed',
  'a\tb',
  'a\u0000',
  'a\u0085b',
  'a\u202eb',
  '../outside',
  '/etc/passwd',
  'a/../../b',
  'a//b',
  './a',
  'a\\b',
])('a manifest cannot list %s', (path) => {
  expect(() => parseManifest(`${'0'.repeat(64)}  ${path}\n`)).toThrow('line 1');
});
