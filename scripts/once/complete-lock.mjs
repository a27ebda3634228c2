// Completes package-lock.json after a change of dependencies. Run: npm install … && node scripts/once/complete-lock.mjs
//
// Some packages list prebuilt binaries for platforms that not every registry has. `npm install` omits those from the lock
// file, and `npm ci` (npm 11) rejects that lock file as out of sync. This adds the missing entries with version and platform,
// as optional and without an integrity hash, because there is no file to hash.
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const added = [];

for (const [path, entry] of Object.entries(lock.packages)) {
  if (path === '') continue;
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const nested = `${path}/node_modules/${name}`;
    const hoisted = `node_modules/${name}`;
    if (lock.packages[nested] || lock.packages[hoisted]) continue;
    lock.packages[hoisted] = { version, optional: true, ...platform(name) };
    added.push(`${name}@${version}`);
  }
}

lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length === 0 ? 'The lock file is complete.' : `Added to the lock file:\n  ${added.join('\n  ')}`);

/** The `os` and `cpu` fields, from the package's name; with them npm skips the package on other machines. */
function platform(name) {
  const words = name.split(/[-/]/);
  const os = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32', 'windows'].find((word) =>
    words.includes(word),
  );
  const cpu = ['arm64', 'x64', 'arm', 'ia32', 'ppc64', 's390x', 'wasm32'].find((word) => words.includes(word));
  if (!os && !cpu) throw new Error(`${name}: cannot tell its platform from its name; add it to the lock file by hand`);
  return { ...(os && { os: [os === 'windows' ? 'win32' : os] }), ...(cpu && { cpu: [cpu] }) };
}
