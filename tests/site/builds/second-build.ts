import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { visibleFilesBelow } from '../../../scripts/build/digest.ts';

const founding = inject('sites').founding;
const work = resolve('.cache/test-second');
const content = join(work, 'content');

beforeAll(() => {
  rmSync(work, { recursive: true, force: true });
  cpSync(founding.content, content, { recursive: true });
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

test('a second build over a first is byte for byte a clean one, and indexes for the search only what has changed', () => {
  expect(build('kept')).not.toContain('those of the last build');
  const site = join(content, 'site.yaml');
  writeFileSync(site, readFileSync(site, 'utf8').replace(/^description: .*/m, 'description: 另一句介绍'));
  expect(build('kept')).toContain('those of the last build');
  build('clean');
  const paths = visibleFilesBelow(join(work, 'clean'));
  expect(visibleFilesBelow(join(work, 'kept'))).toEqual(paths);
  const bytes = (folder: string, path: string) => readFileSync(join(work, folder, path));
  expect(paths.filter((path) => !bytes('kept', path).equals(bytes('clean', path)))).toEqual([]);
  expect(bytes('clean', 'index.html').toString()).toContain('另一句介绍');
  expect(paths.some((path) => path.startsWith('pagefind/'))).toBe(true);
}, 240_000);

/** Builds the content over what the folder of that name holds, with what earlier builds into it have left. */
function build(name: string): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    encoding: 'utf8',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      VITEST: '',
      OUT_DIR: join(work, name),
      CONTENT_DIR: content,
      CACHE_DIR: join(work, `${name}-cache`),
      SITE_URL: 'https://example.org',
    },
  });
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
}
