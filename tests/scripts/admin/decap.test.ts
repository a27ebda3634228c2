import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { decap, decapFiles, verify } from '../../../scripts/admin/decap.ts';
import { untar } from '../../../scripts/admin/tar.ts';

/** A tar archive in npm's format. */
function tar(files: Record<string, string>, type = '0'): Buffer {
  const blocks = Object.entries(files).flatMap(([name, text]) => {
    const content = Buffer.from(text);
    const header = Buffer.alloc(512);
    header.write(name, 0);
    header.write(content.length.toString(8).padStart(11, '0'), 124);
    header.write(type, 156);
    return [header, content, Buffer.alloc((512 - (content.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

describe('untar', () => {
  test('extracts the wanted files', () => {
    const archive = tar({ 'package/a.js': '甲'.repeat(300), 'package/b.map': 'x', 'package/c.js': '' });
    const files = untar(archive, (name) => name.endsWith('.js'));
    expect([...files].map(([name, bytes]) => [name, bytes.toString()])).toEqual([
      ['a.js', '甲'.repeat(300)],
      ['c.js', ''],
    ]);
  });

  test('skips links and folders', () => {
    expect(untar(tar({ 'package/a.js': 'x' }, '2'), () => true).size).toBe(0);
  });

  test('refuses a truncated archive', () => {
    expect(() => untar(tar({ 'package/a.js': 'x'.repeat(2000) }).subarray(0, 1024), () => true)).toThrow('breaks off');
  });
});

describe('the download of Decap', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'admin-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
    vi.unstubAllEnvs();
  });

  /** Puts a fake npm on the PATH that delivers `bytes` as the package, or fails. Returns the cache folder. */
  function fakeNpm(bytes: Buffer | null): string {
    const bin = join(folder, 'bin');
    const cache = join(folder, 'cache');
    const tarball = join(folder, 'package.tgz');
    if (bytes) writeFileSync(tarball, bytes);
    const program = `import { copyFileSync } from 'node:fs';
      const to = process.argv[process.argv.indexOf('--pack-destination') + 1];
      ${bytes ? `copyFileSync(${JSON.stringify(tarball)}, to + '/${decap.name}-${decap.version}.tgz');` : "console.error('E404 not found'); process.exit(1);"}`;
    writeFileSync(join(folder, 'npm.mjs'), program);
    rmSync(bin, { recursive: true, force: true });
    writeNpm(bin, join(folder, 'npm.mjs'));
    vi.stubEnv('PATH', `${bin}${delimiter}${process.env.PATH}`);
    return cache;
  }

  test('is refused and not cached if its hash differs', () => {
    const cache = fakeNpm(gzipSync(tar({ 'package/dist/decap-cms.js': 'alert(1)' })));
    expect(() => decapFiles(cache)).toThrow(`${decap.name}@${decap.version} is not what it was`);
    expect(readdirSync(cache)).toEqual([]);
  });

  test('that fails is reported', () => {
    const cache = fakeNpm(null);
    expect(() => decapFiles(cache)).toThrow('npm could not fetch: E404 not found');
    expect(readdirSync(cache)).toEqual([]);
  });

  test('is verified by its hash', () => {
    expect(() => verify(Buffer.from('x'))).toThrow(decap.integrity);
  });
});

function writeNpm(bin: string, program: string): void {
  mkdirSync(bin, { recursive: true });
  if (process.platform === 'win32') writeFileSync(join(bin, 'npm.cmd'), `@"${process.execPath}" "${program}" %*\r\n`);
  else writeFileSync(join(bin, 'npm'), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`);
  if (process.platform !== 'win32') chmodSync(join(bin, 'npm'), 0o755);
}
