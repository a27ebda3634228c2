// Installs the locked dependencies after each change of package.json or package-lock.json, unless `npm ci` by hand has done
// so. Every npm command runs it first (run.mjs), on the machine's Node.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const root = new URL('../', import.meta.url);
const hashFile = new URL('node_modules/.setup-stamp', root);

// npm ci prefers a shrinkwrap to the lock file, so one that appears must not go unnoticed.
if (existsSync(new URL('npm-shrinkwrap.json', root))) {
  console.error('npm-shrinkwrap.json would replace package-lock.json: remove it.');
  process.exit(1);
}

const lockedHash = createHash('sha256')
  .update(readFileSync(new URL('package.json', root)))
  .update(readFileSync(new URL('package-lock.json', root)))
  .digest('hex');

const installedHash = existsSync(hashFile) ? readFileSync(hashFile, 'utf8') : '';

if (installedHash !== lockedHash && !isInstalled()) {
  console.log('Installing dependencies (npm ci) …');
  // --loglevel=error: npm may run on Node 20 and would warn about packages that need the newer Node.
  const { status } = spawnSync('npm', ['ci', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  // npm has printed the reason.
  if (status !== 0) process.exit(status ?? 1);
}
if (installedHash !== lockedHash) writeFileSync(hashFile, lockedHash);

/** Whether npm's own list of installed packages has all that the lock file names; those for other machines are optional. */
function isInstalled() {
  const installed = packagesOf('node_modules/.package-lock.json');
  const locked = packagesOf('package-lock.json');
  if (!installed || !locked) return false;
  const isLocked = ([path, { version, integrity }]) =>
    locked[path]?.version === version && locked[path]?.integrity === integrity;
  const isThere = ([path, { optional }]) => path === '' || optional || path in installed;
  return Object.entries(installed).every(isLocked) && Object.entries(locked).every(isThere);
}

/** Null if the file is missing or broken. */
function packagesOf(path) {
  try {
    return JSON.parse(readFileSync(new URL(path, root), 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}
