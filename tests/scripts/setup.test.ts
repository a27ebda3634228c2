import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

// The set-up in an empty project, with an npm that only prints its arguments.
let project = '';
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'fazhi-setup-'));
  for (const folder of ['scripts', 'bin', 'node_modules']) mkdirSync(join(project, folder));
  copyFileSync(join(import.meta.dirname, '../../scripts/setup.mjs'), join(project, 'scripts/setup.mjs'));
  writeFileSync(join(project, 'bin/npm'), '#!/bin/sh\necho "npm $*"\n');
  chmodSync(join(project, 'bin/npm'), 0o755);
  write('package.json', {});
  write('package-lock.json', {
    packages: { '': {}, ...packages, 'node_modules/other': { version: '1', optional: true } },
  });
});
afterEach(() => rmSync(project, { recursive: true }));

const packages = { 'node_modules/a': { version: '1.0.0', integrity: 'x' }, 'node_modules/b': { version: '2.0.0' } };
const installing = 'Installing dependencies (npm ci) …\nnpm ci --loglevel=error\n';

function write(path: string, data: unknown): void {
  writeFileSync(join(project, path), JSON.stringify(data));
}

function setUp(): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/setup.mjs'], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${join(project, 'bin')}:${process.env.PATH}` },
  });
  return { status, stdout, stderr };
}

test('installs once, and again after a change of the lock file', () => {
  expect(setUp()).toEqual({ status: 0, stdout: installing, stderr: '' });
  expect(setUp()).toEqual({ status: 0, stdout: '', stderr: '' });
  write('package-lock.json', { packages: {} });
  expect(setUp().stdout).toBe(installing);
});

test('packages that `npm ci` by hand has installed are not installed again', () => {
  write('node_modules/.package-lock.json', { packages });
  expect(setUp()).toEqual({ status: 0, stdout: '', stderr: '' });
  expect(existsSync(join(project, 'node_modules/.setup-stamp'))).toBe(true);
});

test.each<[string, unknown]>([
  ['another version', { packages: { ...packages, 'node_modules/b': { version: '2.0.1' } } }],
  ['another content', { packages: { ...packages, 'node_modules/a': { version: '1.0.0', integrity: 'y' } } }],
  ['a package missing', { packages: { 'node_modules/a': packages['node_modules/a'] } }],
  ['a package too many', { packages: { ...packages, 'node_modules/c': { version: '1' } } }],
  ['a broken list', 'x'],
])('%s: installs', (_, installed) => {
  write('node_modules/.package-lock.json', installed);
  expect(setUp().stdout).toBe(installing);
});

test('a shrinkwrap, which npm would read instead of the lock file, is refused', () => {
  write('npm-shrinkwrap.json', {});
  const message = 'npm-shrinkwrap.json would replace package-lock.json: remove it.\n';
  expect(setUp()).toEqual({ status: 1, stdout: '', stderr: message });
});
