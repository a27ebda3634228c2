import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { MANIFEST } from '../../../scripts/manifest/format.ts';
import { otherCheckout, TinySite } from './tiny-site.ts';

// All builds of these tests stand in this one file, one after the other: Astro keeps files of its own in the project's
// .astro folder while it builds.

let site: TinySite;
let whole: Record<string, string>;

beforeAll(async () => {
  site = new TinySite('first');
  const { status, output } = await site.build();
  expect({ status, output }).toMatchObject({ status: 0 });
  whole = site.hashes();
}, 120_000);

describe('two builds of the same content are byte-identical', () => {
  test('in another folder, from another checkout, in another time zone, language and year', async () => {
    const other = new TinySite('second');
    // A clock that is 400 days and some hours ahead.
    const later = `const D = Date, ahead = 400.3 * 864e5;
      globalThis.Date = class extends D {
        constructor(...of) { of.length === 0 ? super(D.now() + ahead) : super(...of); }
        static now() { return D.now() + ahead; }
      };`;
    const { status, output } = await other.build(
      {
        TZ: 'Pacific/Kiritimati',
        LANG: 'tr_TR.UTF-8',
        LC_ALL: 'tr_TR.UTF-8',
        UV_THREADPOOL_SIZE: '1',
        NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(later)}`,
      },
      otherCheckout('checkout'),
    );
    expect({ status, output }).toMatchObject({ status: 0 });
    expect(other.hashes()).toEqual(whole);
  }, 120_000);

  test('with the cache that a build of other content left, as without any', async () => {
    const warm = new TinySite('warm');
    const original = new TinySite('original');
    for (const one of [warm, original]) one.edit('guides/about.mdx', (text) => `${text}\n\n另写一句。\n`);
    expect((await warm.build()).status).toBe(0);
    expect(warm.hashes()).not.toEqual(whole);
    for (const one of [warm, original]) {
      one.edit('guides/about.mdx', (text) => text.replace('另写一句。', '再换一句。'));
      one.edit('site.yaml', (text) => text.replace('几乎为空的测试库', '改了名的测试库'));
    }
    expect(existsSync(warm.cache)).toBe(true);
    expect((await warm.build()).status).toBe(0);
    expect((await original.build()).status).toBe(0);
    expect(warm.hashes()).toEqual(original.hashes());
  }, 120_000);
});

describe('a build that fails leaves the previous result whole', () => {
  test('for broken content, with every place named', async () => {
    const [report = ''] = readdirSync(join(site.content, 'reports'), { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.mdx'),
    );
    let before = '';
    site.edit(`reports/${report}`, (text) => {
      before = text;
      return `${text}\n多出来的一段。\n`;
    });
    const { status, output } = await site.build();
    site.edit(`reports/${report}`, () => before);
    expect(status).toBe(1);
    expect(output).toMatch(/reports\/.+\.mdx:\d+:\d+/);
    expect(output).toContain('原有的 dist/ 未动');
    expect(site.hashes()).toEqual(whole);
    expect(site.leftovers()).toEqual([]);
  }, 60_000);

  test('at its very end, with pages and data files made: the search index may not have so few files', async () => {
    const { status, output } = await site.build({ MAX_SEARCH_FILES: '3' });
    expect(status).toBe(1);
    expect(output).toMatch(/needs at least \d+ files .+MAX_SEARCH_FILES\) allows 3\./);
    expect(output).toMatch(/the previous \S+dist is untouched/);
    expect(site.hashes()).toEqual(whole);
    expect(site.leftovers()).toEqual([]);
  }, 60_000);

  test('for a setting that is no number', async () => {
    const { status, output } = await site.build({ MAX_SEARCH_FILES: 'many' });
    expect(status).toBe(1);
    expect(output).toContain('MAX_SEARCH_FILES is "many"; it must be a whole number of files');
    expect(site.hashes()).toEqual(whole);
  }, 60_000);
});

describe('a build that is killed leaves the previous result whole', () => {
  /** What is there beside the result at a moment of the build, by what its folders hold. */
  const moments: [string, string, RegExp, NodeJS.Signals][] = [
    ['while data files are written', 'data', /^data\//, 'SIGKILL'],
    ['when the site is bundled', 'new', /^assets\//, 'SIGINT'],
    ['while pages are written', 'new', /(?:^|\/)index\.html$/, 'SIGKILL'],
    ['when data files have been moved in', 'new', /^datapackage\.json$/, 'SIGTERM'],
    ['while search indexes are written', 'new', /^search-index\//, 'SIGKILL'],
  ];

  test.each(moments)(
    '%s',
    async (_, kind, file, signal) => {
      const { child, ended } = site.start();
      const aside = join(site.folder, `.dist-${kind}-${child.pid}`);
      while (!holds(aside, file) && child.exitCode === null) await new Promise((done) => setTimeout(done, 2));
      child.kill(signal);
      expect((await ended).signal).toBe(signal);
      expect(site.hashes()).toEqual(whole);
      expect(site.leftovers().length).toBeGreaterThan(0);
    },
    60_000,
  );

  test('and the next build clears what they left, and makes the same', async () => {
    expect((await site.build()).status).toBe(0);
    expect(site.hashes()).toEqual(whole);
    expect(site.leftovers()).toEqual([]);
  }, 60_000);

  function holds(folder: string, file: RegExp): boolean {
    try {
      return readdirSync(folder, { recursive: true, encoding: 'utf8' }).some((name) => file.test(name));
    } catch {
      // Not there yet, or just being renamed.
      return false;
    }
  }
});

test('fewer search files where the site is told so, and a manifest of what there is', async () => {
  const searchFiles = () => Object.keys(site.hashes()).filter((path) => path.startsWith('search-index/')).length;
  const before = searchFiles();
  expect((await site.build({ MAX_SEARCH_FILES: '14' })).status).toBe(0);
  expect(before).toBeGreaterThan(14);
  expect(searchFiles()).toBeLessThanOrEqual(14);
  expect(Object.keys(site.hashes())).toContain(MANIFEST);
}, 60_000);
