import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Refusal } from '../../src/model/refusal.ts';
import { untar } from './tar.ts';

/**
 * Decap CMS, MIT. Its bundle is self-contained, but as a dependency it would install 650 packages, 500 MB. It is therefore
 * downloaded only if /admin/ is switched on, and checked against this hash.
 */
export const decap = {
  name: 'decap-cms',
  version: '3.16.3',
  integrity: 'sha512-hf+dPlCh7TJmWl8+6VRzHYOWhri5xgUknrZbDewaWe4s9B7xJ8PQugp2QHeSldMUKzav6+z0oIpwUYhUJDYtYw==',
} as const;

/** The bundle, its lazy-loaded chunks and its licences; no source maps or media tools. */
const servedFiles = /^dist\/((?:\d+\.)?decap-cms\.js(?:\.LICENSE\.txt)?)$/;

/** Decap's files by served name, from the cache, else downloaded by `npm pack`. */
export function decapFiles(cache = resolve('.cache/admin')): Map<string, Buffer> {
  const tarball = join(cache, `${decap.name}-${decap.version}.tgz`);
  if (!existsSync(tarball) || integrityOf(readFileSync(tarball)) !== decap.integrity) fetchTarball(cache, tarball);
  const files = untar(gunzipSync(readFileSync(tarball)), (name) => servedFiles.test(name));
  return new Map([...files].map(([name, bytes]) => [name.replace(servedFiles, '$1'), bytes]));
}

/** Downloads to a temporary folder and moves the tarball to the cache only if its hash is right. */
function fetchTarball(cache: string, tarball: string): void {
  const temporary = join(cache, `fetching-${process.pid}`);
  mkdirSync(temporary, { recursive: true });
  try {
    const spec = `${decap.name}@${decap.version}`;
    const { status, stderr } = spawnSync('npm', ['pack', spec, '--silent', '--pack-destination', temporary], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    const fetched = join(temporary, `${decap.name}-${decap.version}.tgz`);
    if (status !== 0 || !existsSync(fetched)) {
      throw new Refusal(`/admin/ needs ${spec}, which npm could not fetch: ${stderr?.trim() || 'no answer'}`);
    }
    verify(readFileSync(fetched));
    renameSync(fetched, tarball);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** Throws unless the bytes have the recorded hash. */
export function verify(bytes: Buffer): void {
  const actual = integrityOf(bytes);
  if (actual === decap.integrity) return;
  throw new Refusal(`${decap.name}@${decap.version} is not what it was: expected ${decap.integrity}, got ${actual}.`);
}

function integrityOf(bytes: Buffer): string {
  return `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
}
