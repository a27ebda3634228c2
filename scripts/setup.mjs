// Installs the locked dependencies after each change of package.json or package-lock.json. Every npm command runs it first
// (run.mjs), on the machine's Node.
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

if (installedHash !== lockedHash) {
  console.log('Installing dependencies (npm ci) …');
  // --loglevel=error: npm may run on Node 20 and would warn about packages that need the newer Node.
  const { status } = spawnSync('npm', ['ci', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  // npm has printed the reason.
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(hashFile, lockedHash);
}
