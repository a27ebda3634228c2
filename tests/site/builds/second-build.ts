import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { visibleFilesBelow } from '../../../scripts/build/digest.ts';

const founding = inject('sites').founding;
const workFolder = resolve('.cache/test-second');
const content = join(workFolder, 'content');

beforeAll(() => {
  rmSync(workFolder, { recursive: true, force: true });
  cpSync(founding.content, content, { recursive: true });
});
afterAll(() => rmSync(workFolder, { recursive: true, force: true }));

test('a second build equals a clean one byte for byte, and reuses search indexes that have not changed', () => {
  expect(build('kept')).not.toContain('those of the last build');
  const site = join(content, 'site.yaml');
  writeFileSync(site, readFileSync(site, 'utf8').replace(/^description: .*/m, 'description: 另一句介绍'));
  expect(build('kept')).toContain('those of the last build');
  build('clean');
  const paths = visibleFilesBelow(join(workFolder, 'clean'));
  expect(visibleFilesBelow(join(workFolder, 'kept'))).toEqual(paths);
  const bytes = (folder: string, path: string) => readFileSync(join(workFolder, folder, path));
  expect(paths.filter((path) => !bytes('kept', path).equals(bytes('clean', path)))).toEqual([]);
  expect(bytes('clean', 'index.html').toString()).toContain('另一句介绍');
  expect(paths.some((path) => path.startsWith('pagefind/'))).toBe(true);
}, 600_000);

/** Builds the content into the named folder, with the output and caches of earlier builds there. */
function build(name: string): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    encoding: 'utf8',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      VITEST: '',
      OUT_DIR: join(workFolder, name),
      CONTENT_DIR: content,
      CACHE_DIR: join(workFolder, `${name}-cache`),
      SITE_URL: 'https://example.org',
    },
  });
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
}
