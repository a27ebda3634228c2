import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { visibleFilesBelow } from '../../../scripts/build/digest.ts';

/** Built from the content as it is, without any cache of the builds below. */
const founding = inject('sites').founding;
const workFolder = resolve('.cache/test-second');
const content = join(workFolder, 'content');
const out = join(workFolder, 'dist');

beforeAll(() => {
  rmSync(workFolder, { recursive: true, force: true });
  cpSync(founding.content, content, { recursive: true });
});
afterAll(() => rmSync(workFolder, { recursive: true, force: true }));

test('a second build equals a clean one byte for byte, and reuses a search index that has not changed', () => {
  const site = join(content, 'site.yaml');
  const original = readFileSync(site, 'utf8');
  writeFileSync(site, original.replace(/^description: .*/m, 'description: 另一句介绍'));
  expect(build()).not.toContain('that of the last build');
  expect(bytes(out, 'index.html').toString()).toContain('另一句介绍');

  writeFileSync(site, original);
  expect(build()).toContain('that of the last build');
  const paths = visibleFilesBelow(founding.folder);
  expect(visibleFilesBelow(out)).toEqual(paths);
  expect(paths.filter((path) => !bytes(out, path).equals(bytes(founding.folder, path)))).toEqual([]);
  expect(paths.some((path) => path.startsWith('search-index/'))).toBe(true);
}, 600_000);

function bytes(folder: string, path: string): Buffer {
  return readFileSync(join(folder, path));
}

/** Builds the content, with the output and caches of the build before. */
function build(): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    encoding: 'utf8',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      VITEST: '',
      OUT_DIR: out,
      CONTENT_DIR: content,
      CACHE_DIR: join(workFolder, 'cache'),
      SITE_URL: 'https://example.org',
    },
  });
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
}
