import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('a shrinkwrap, which npm would read instead of the lock file, is refused', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fazhi-setup-'));
  mkdirSync(join(folder, 'scripts'));
  copyFileSync(join(import.meta.dirname, '../../scripts/setup.mjs'), join(folder, 'scripts/setup.mjs'));
  for (const name of ['package.json', 'package-lock.json', 'npm-shrinkwrap.json'])
    writeFileSync(join(folder, name), '{}');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/setup.mjs'], {
    cwd: folder,
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  expect([status, stdout, stderr]).toEqual([
    1,
    '',
    'npm-shrinkwrap.json would replace package-lock.json: remove it.\n',
  ]);
});
