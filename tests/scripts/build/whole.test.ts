import type { ChildProcess } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { astroPages } from '../../../scripts/build/astro-folder.ts';
import { MANIFEST } from '../../../scripts/manifest/format.ts';
import { otherCheckout } from '../../other-checkout.ts';
import { type Hashes, hashesBelow, TinySite } from './tiny-site.ts';

// Builds run in copies of the project, so that other files can build too; those of a copy use its .astro folder one after
// the other. A whole build takes ten seconds of CPU, so each serves several tests: the first result is the one that failed
// and killed builds must leave intact, and they leave the cache with which the last build must yield that result again.

const checkout = otherCheckout('checkout');
const astroPagesOfCheckout = join(checkout, relative(process.cwd(), astroPages));
let site: TinySite;
/** The result of a build without a cache in another folder and checkout, time zone, language and year. */
let whole: Hashes;

/** Sets the clock 400.3 days ahead. */
const later = `const D = Date, ahead = 400.3 * 864e5;
  globalThis.Date = class extends D {
    constructor(...of) { of.length === 0 ? super(D.now() + ahead) : super(...of); }
    static now() { return D.now() + ahead; }
  };`;

const otherSentence = '另写一句。';
const otherName = '改了名的测试库';
/** Of search files. */
const limit = '14';
/** What a build says of a search index that it takes from the last one. */
const reused = 'that of the last build';

beforeAll(async () => {
  const elsewhere = new TinySite('elsewhere', otherCheckout('another-checkout'));
  const { status, output } = await elsewhere.build({
    TZ: 'Pacific/Kiritimati',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'tr_TR.UTF-8',
    UV_THREADPOOL_SIZE: '1',
    NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(later)}`,
  });
  expect({ status, output }).toMatchObject({ status: 0 });
  whole = elsewhere.hashes();
  expect(Object.keys(whole)).toContain(MANIFEST);
  site = new TinySite('first', checkout);
  cpSync(elsewhere.out, site.out, { recursive: true });
  changeContent();
}, 240_000);

/** Until `restoreContent` the site has other content, of which builds leave a cache. */
function changeContent(): void {
  site.edit('guides/about.mdx', (text) => `${text}\n\n${otherSentence}\n`);
  site.edit('site.yaml', (text) => text.replace('几乎为空的测试库', otherName));
}

function restoreContent(): void {
  site.edit('guides/about.mdx', (text) => text.replace(`\n\n${otherSentence}\n`, ''));
  site.edit('site.yaml', (text) => text.replace(otherName, '几乎为空的测试库'));
}

describe('a failed build leaves the previous result intact', () => {
  test('for invalid content, with positions', async () => {
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
  }, 120_000);

  test('for a failure at its end: MAX_SEARCH_FILES is too low; meanwhile another build is refused', async () => {
    const { child, ended } = site.start({ MAX_SEARCH_FILES: '3' });
    while (!isOf(child, astroPagesOfCheckout) && child.exitCode === null) await moment();
    const meanwhile = new TinySite('meanwhile', checkout);
    expect(await meanwhile.build()).toMatchObject({
      status: 1,
      output: `Another build runs in this checkout (process ${child.pid}). Wait until it has ended, or build in another checkout.\n`,
    });
    expect(existsSync(meanwhile.out)).toBe(false);

    const { status, output } = await ended;
    expect(status).toBe(1);
    expect(output).toMatch(/needs at least \d+ files .+MAX_SEARCH_FILES\) allows 3\./);
    expect(output).toMatch(/the previous \S+dist is untouched/);
    expect(site.hashes()).toEqual(whole);
    expect(site.leftovers()).toEqual([]);
  }, 120_000);

  test.each([
    ['MAX_SEARCH_FILES', 'many', 'MAX_SEARCH_FILES 写的是“many”：应是文件的个数'],
    ['SITE_URL', 'example.org', 'SITE_URL 写的是“example.org”：应是网址'],
    ['ADMIN', 'yes', 'ADMIN=yes: it is “github” or “trial”'],
  ])(
    'for a wrong setting: %s',
    async (name, value, message) => {
      const { status, output } = await site.build({ [name]: value });
      expect(status).toBe(1);
      expect(output).toContain(message);
      expect(output).not.toContain('    at ');
      expect(site.hashes()).toEqual(whole);
    },
    120_000,
  );
});

describe('a killed build leaves the previous result intact', () => {
  /** Name, whether in the folder of Astro or beside the result, path whose existence shows the moment, signal. */
  const moments: [string, 'astro' | 'result', string, NodeJS.Signals][] = [
    ['while data files are written', 'result', 'data', 'SIGKILL'],
    ['while the search index is written', 'result', 'search-index', 'SIGKILL'],
    ['when the site is bundled', 'astro', 'assets', 'SIGINT'],
    ['while pages are written', 'result', 'index.html', 'SIGKILL'],
    ['when what Astro writes has been moved in', 'result', '404.html', 'SIGTERM'],
  ];

  test.each(moments)(
    '%s',
    async (_, where, path, signal) => {
      const { child, ended } = site.start({ MAX_SEARCH_FILES: limit });
      const temporary = where === 'astro' ? astroPagesOfCheckout : next();
      while (!(isOf(child, temporary) && existsSync(join(temporary, path))) && child.exitCode === null) await moment();
      child.kill(signal);
      expect((await ended).signal).toBe(signal);
      expect(site.hashes()).toEqual(whole);
      expect(site.leftovers().length).toBeGreaterThan(0);
    },
    120_000,
  );

  test('of other content: pages, number of search files and cache differ', () => {
    expect(readFileSync(join(next(), 'index.html'), 'utf8')).toContain(otherName);
    expect(readFileSync(join(next(), 'about/index.html'), 'utf8')).toContain(otherSentence);
    expect(Object.keys(searchFiles(whole)).length).toBeGreaterThan(Number(limit));
    const fewer = Object.keys(searchFiles(hashesBelow(next()))).length;
    expect(fewer).toBeGreaterThan(0);
    expect(fewer).toBeLessThanOrEqual(Number(limit));
    expect(readFileSync(join(site.cache, 'data-store.json'), 'utf8')).toContain(otherSentence);
  });
});

describe('two builds of the same content are byte-identical', () => {
  beforeAll(restoreContent);

  test('with the cache of other content and the leftovers of killed builds, which the build removes', async () => {
    const { status, output } = await site.build();
    expect({ status, output }).toMatchObject({ status: 0 });
    expect(output).not.toContain(reused);
    expect(site.hashes()).toEqual(whole);
    expect(site.leftovers()).toEqual([]);
  }, 120_000);

  test('with the search index of the last build', async () => {
    const { child, ended } = site.start();
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    while (!output.includes(reused) && child.exitCode === null) await moment();
    child.kill();
    await ended;
    expect(output).toContain(reused);
    expect(searchFiles(hashesBelow(next()))).toEqual(searchFiles(whole));
    expect(site.hashes()).toEqual(whole);
  }, 120_000);
});

/** Whether a temporary folder belongs to the process, not to a killed one before it. */
function isOf({ pid }: ChildProcess, folder: string): boolean {
  try {
    return JSON.parse(readFileSync(join(folder, '../owner.json'), 'utf8')).pid === pid;
  } catch {
    // The folder does not exist yet, or is being renamed.
    return false;
  }
}

function moment(): Promise<void> {
  return new Promise((done) => setTimeout(done, 10));
}

/** The result that a build of `site` is writing. */
function next(): string {
  return join(site.folder, '.dist-build/next');
}

function searchFiles(hashes: Hashes): Hashes {
  return Object.fromEntries(Object.entries(hashes).filter(([path]) => path.startsWith('search-index/')));
}

test('a folder with files of others is refused before anything is read', async () => {
  const before = site.leftovers();
  const { status, output } = await site.build({ OUT_DIR: site.content });
  expect(status).toBe(1);
  expect(output).toMatch(/^OUT_DIR is \S+content; that is the content folder\. Choose .+\n$/);
  expect(site.leftovers()).toEqual(before);
});
