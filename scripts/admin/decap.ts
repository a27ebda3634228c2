import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { untar } from './tar.ts';

/**
 * Decap CMS, MIT. Its package holds a bundle that needs nothing else, but as a dependency it brings 650 packages, 500 MB.
 * So it is fetched only where /admin/ is switched on, and only ever these bytes.
 */
export const decap = {
  name: 'decap-cms',
  version: '3.16.3',
  integrity: 'sha512-hf+dPlCh7TJmWl8+6VRzHYOWhri5xgUknrZbDewaWe4s9B7xJ8PQugp2QHeSldMUKzav6+z0oIpwUYhUJDYtYw==',
} as const;

/** The bundle, the pieces of it that it loads when needed, and the licences of what is in it; no maps, no media tools. */
const served = /^dist\/((?:\d+\.)?decap-cms\.js(?:\.LICENSE\.txt)?)$/;

/** The files of the editor's program as they are served, by name. From the cache, or else by `npm pack`. */
export function decapFiles(cache = resolve('.cache/admin')): Map<string, Buffer> {
  const tarball = join(cache, `${decap.name}-${decap.version}.tgz`);
  if (!existsSync(tarball) || integrityOf(readFileSync(tarball)) !== decap.integrity) fetchTarball(cache, tarball);
  const files = untar(gunzipSync(readFileSync(tarball)), (name) => served.test(name));
  return new Map([...files].map(([name, bytes]) => [name.replace(served, '$1'), bytes]));
}

/** Fetches aside, and keeps only what has the known hash: a broken download does not stay in the cache. */
function fetchTarball(cache: string, tarball: string): void {
  const aside = join(cache, `fetching-${process.pid}`);
  mkdirSync(aside, { recursive: true });
  try {
    const spec = `${decap.name}@${decap.version}`;
    const { status, stderr } = spawnSync('npm', ['pack', spec, '--silent', '--pack-destination', aside], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    const fetched = join(aside, `${decap.name}-${decap.version}.tgz`);
    if (status !== 0 || !existsSync(fetched)) {
      throw new Error(`/admin/ needs ${spec}, which npm could not fetch: ${stderr?.trim() || 'no answer'}`);
    }
    verify(readFileSync(fetched));
    renameSync(fetched, tarball);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** Throws unless these are the bytes that were looked at when the version was chosen. */
export function verify(bytes: Buffer): void {
  const found = integrityOf(bytes);
  if (found === decap.integrity) return;
  throw new Error(`${decap.name}@${decap.version} is not what it was: expected ${decap.integrity}, got ${found}.`);
}

function integrityOf(bytes: Buffer): string {
  return `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
}
