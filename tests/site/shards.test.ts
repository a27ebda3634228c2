import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { visibleFilesBelow } from '../../scripts/build/digest.ts';
import { searchPortionOption, shardFolderOf } from '../../scripts/shards/shard-keys.ts';
import { otherCheckout } from '../other-checkout.ts';

const whole = inject('sites').generated;
const workFolder = resolve('.cache/test-shards');
const checkout = otherCheckout('shards');
const shards = join(workFolder, 'shards');
const joined = join(workFolder, 'dist');

/** The two provinces with most reports, built as a shard each; joining builds the other provinces. */
const [first = '', second = '', third = ''] = provinces();
/** Joining makes the portion of the index that the other provinces have, with guides and indicators. */
const searchPortions = [searchPortionOption([first, third].sort()), searchPortionOption([second])];

beforeAll(() => {
  rmSync(workFolder, { recursive: true, force: true });
  for (const shard of [first, second, 'search', ...searchPortions])
    expect(run('build.ts', ['--shard', shard], shardFolder(shard))).toMatchObject({ status: 0 });
  expect(run('join.ts', [first, second, ...searchPortions].map(shardFolder), joined)).toMatchObject({ status: 0 });
}, 180_000);
afterAll(() => rmSync(workFolder, { recursive: true, force: true }));

describe('a site joined from shards', () => {
  test('equals the site of a single build, byte for byte', () => {
    const paths = visibleFilesBelow(whole.folder);
    expect(paths.length).toBeGreaterThan(1000);
    expect(visibleFilesBelow(joined)).toEqual(paths);
    const differing = paths.filter((path) => !bytes(joined, path).equals(bytes(whole.folder, path)));
    expect(differing).toEqual([]);
  });

  test('a shard holds the pages, lists, data and feeds of its province only', () => {
    const paths = visibleFilesBelow(join(shardFolder(first), 'site'));
    const kinds = new Set(paths.map((path) => path.split('/')[0]));
    expect([...kinds]).toEqual(expect.arrayContaining(['coverage', 'data', 'parts', 'regions', 'reports', 'topics']));
    const foreign = (path: string) => !path.startsWith('assets/') && !path.includes(first.slice(0, 2));
    expect(paths.filter(foreign)).toEqual([]);
    expect(paths).toContain(`regions/${first}/index.html`);
    expect(paths).toContain(`data/compare/${first}.json`);
  });

  test('the search shard holds only the search index, that of a single build', () => {
    const paths = visibleFilesBelow(join(shardFolder('search'), 'site'));
    expect(new Set(paths.map((path) => path.split('/')[0]))).toEqual(new Set(['search-index']));
    expect(paths).toEqual(visibleFilesBelow(whole.folder).filter((path) => path.startsWith('search-index/')));
    const differing = paths.filter(
      (path) => !bytes(join(shardFolder('search'), 'site'), path).equals(bytes(whole.folder, path)),
    );
    expect(differing).toEqual([]);
  });

  test('a portion of the search index holds no pages', () => {
    for (const option of searchPortions) {
      const paths = visibleFilesBelow(shardFolder(option));
      expect(new Set(paths.map((path) => path.split('/')[0]))).toEqual(
        new Set(['manifest.sha256', 'search-portion', 'shard.json']),
      );
    }
  });
});

test('a shard with another province in its manifest is refused, and the previous site stays', () => {
  const manifest = join(shardFolder(first), 'shard.json');
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(first, second));
  const { status, stderr } = run('join.ts', [shardFolder(first)], joined);
  expect(stderr).toContain(`does not belong to ${second}`);
  expect(status).toBe(1);
  expect(existsSync(join(joined, 'index.html'))).toBe(true);
  expect(readdirSync(workFolder).filter((name) => name.startsWith('.dist-'))).toEqual([]);
});

test('neither a shard that is joined nor a folder with other files is replaced', () => {
  const intoShard = run('join.ts', [shardFolder(second)], shardFolder(second));
  expect([intoShard.status, intoShard.stderr]).toEqual([1, expect.stringContaining('that is the input')]);
  const others = run('build.ts', ['--shard', first], shards);
  expect([others.status, others.stderr]).toEqual([
    1,
    expect.stringContaining('files that no build of this project wrote'),
  ]);
  expect(existsSync(join(shardFolder(second), 'shard.json'))).toBe(true);
});

test('the whole search index beside a portion of it is refused', () => {
  const { status, stderr } = run('join.ts', ['search', searchPortions[1] ?? ''].map(shardFolder), joined);
  expect(stderr).toContain('holds the whole search index');
  expect(status).toBe(1);
});

test.each(['440104', 'search:440104', 'search:search'])('an unknown shard is refused: %s', (option) => {
  const { status, stderr } = run('build.ts', ['--shard', option], join(shards, 'wrong'));
  expect(stderr).toMatch(/没有这部分：(?:440104|search)/);
  expect(status).toBe(2);
  expect(existsSync(join(shards, 'wrong'))).toBe(false);
});

test('the jobs of a matrix build every province and the search index once', () => {
  const { stdout, status } = run('join.ts', ['--jobs', '5'], joined);
  expect(status).toBe(0);
  const groups = JSON.parse(stdout) as string[];
  expect(groups).toHaveLength(5);
  const jobShards = groups.flatMap((group) => group.split(','));
  const regions = JSON.parse(readFileSync(join(whole.folder, 'data/regions/440000.json'), 'utf8'));
  expect(regions.level).toBe('province');
  expect(jobShards).toContain('440000');
  expect(jobShards.at(-1)).toBe('search');
  expect(new Set(jobShards).size).toBe(jobShards.length);
  expect(jobShards.length).toBe(readdirSync(join(whole.folder, 'coverage')).length);
});

function run(script: string, args: string[], out: string) {
  return spawnSync(process.execPath, [join('scripts', script), ...args], {
    encoding: 'utf8',
    cwd: checkout,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      VITEST: '',
      OUT_DIR: out,
      CONTENT_DIR: whole.content,
      CACHE_DIR: join(workFolder, 'cache'),
      BASE_PATH: whole.base,
      SITE_URL: 'https://example.org',
    },
  });
}

function shardFolder(shard: string): string {
  return join(shards, shardFolderOf(shard));
}

function bytes(folder: string, path: string): Buffer {
  return readFileSync(join(folder, path));
}

function provinces(): string[] {
  const codes = readdirSync(join(whole.content, 'reports')).flatMap((region) =>
    readdirSync(join(whole.content, 'reports', region)).map(() => `${region.slice(0, 2)}0000`),
  );
  const counts = [...Map.groupBy(codes, (code) => code)].sort(
    (a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1),
  );
  return counts.map(([code]) => code);
}
