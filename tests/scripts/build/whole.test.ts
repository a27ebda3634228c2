import type { ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { astroPages } from '../../../scripts/build/astro-folder.ts';
import { MANIFEST } from '../../../scripts/manifest/format.ts';
import { otherCheckout } from '../../other-checkout.ts';
import { TinySite } from './tiny-site.ts';

// Builds run in a copy of the project, whose .astro folder they use one after the other, so that other files can build too.

const checkout = otherCheckout('checkout');
const astroPagesOfCheckout = join(checkout, relative(process.cwd(), astroPages));
let site: TinySite;
/** The result of other content, within a limit on search files. */
let other: Record<string, string>;
/** That of the content, built with the cache that the other content has left. */
let whole: Record<string, string>;

beforeAll(async () => {
  site = new TinySite('first', checkout);
  site.edit('guides/about.mdx', (text) => `${text}\n\n另写一句。\n`);
  site.edit('site.yaml', (text) => text.replace('几乎为空的测试库', '改了名的测试库'));
  expect(await site.build({ MAX_SEARCH_FILES: '14' })).toMatchObject({ status: 0 });
  other = site.hashes();
  expect(existsSync(site.cache)).toBe(true);
  site.edit('guides/about.mdx', (text) => text.replace('\n\n另写一句。\n', ''));
  site.edit('site.yaml', (text) => text.replace('改了名的测试库', '几乎为空的测试库'));
  expect(await site.build()).toMatchObject({ status: 0 });
  whole = site.hashes();
}, 240_000);

test('the manifest exists; MAX_SEARCH_FILES limits the search files', () => {
  const searchFiles = (site: Record<string, string>) =>
    Object.keys(site).filter((path) => path.startsWith('search-index/')).length;
  expect(Object.keys(whole)).toContain(MANIFEST);
  expect(searchFiles(whole)).toBeGreaterThan(14);
  expect(searchFiles(other)).toBeLessThanOrEqual(14);
});

describe('two builds of the same content are byte-identical', () => {
  test('with the cache of other content; without one, in another folder and checkout, time zone, language and year', async () => {
    const second = new TinySite('second', otherCheckout('another-checkout'));
    // Sets the clock 400.3 days ahead.
    const later = `const D = Date, ahead = 400.3 * 864e5;
      globalThis.Date = class extends D {
        constructor(...of) { of.length === 0 ? super(D.now() + ahead) : super(...of); }
        static now() { return D.now() + ahead; }
      };`;
    const { status, output } = await second.build({
      TZ: 'Pacific/Kiritimati',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      UV_THREADPOOL_SIZE: '1',
      NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(later)}`,
    });
    expect({ status, output }).toMatchObject({ status: 0 });
    expect(second.hashes()).toEqual(whole);
    expect(whole).not.toEqual(other);
  }, 120_000);
});

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
  /** Name, whether in the folder of Astro or beside the result, file whose existence shows the moment, signal. */
  const moments: [string, 'astro' | 'result', RegExp, NodeJS.Signals][] = [
    ['while data files are written', 'result', /^data\//, 'SIGKILL'],
    ['when the site is bundled', 'astro', /^assets\//, 'SIGINT'],
    ['while pages are written', 'astro', /(?:^|\/)index\.html$/, 'SIGKILL'],
    ['when pages have been moved in', 'result', /^index\.html$/, 'SIGTERM'],
    ['while the search index is written', 'result', /^search-index\//, 'SIGKILL'],
  ];

  test.each(moments)(
    '%s',
    async (_, where, file, signal) => {
      const { child, ended } = site.start();
      const temporary = where === 'astro' ? astroPagesOfCheckout : join(site.folder, '.dist-build/next');
      while (!(isOf(child, temporary) && contains(temporary, file)) && child.exitCode === null) await moment();
      child.kill(signal);
      expect((await ended).signal).toBe(signal);
      expect(site.hashes()).toEqual(whole);
      expect(site.leftovers().length).toBeGreaterThan(0);
    },
    120_000,
  );

  test('and the next build removes the leftovers, reuses the search index, and yields the same result', async () => {
    const { status, output } = await site.build();
    expect({ status, output }).toEqual({ status: 0, output: expect.stringContaining('that of the last build') });
    expect(site.hashes()).toEqual(whole);
    expect(site.leftovers()).toEqual([]);
  }, 120_000);

  function contains(folder: string, file: RegExp): boolean {
    try {
      return readdirSync(folder, { recursive: true, encoding: 'utf8' }).some((name) => file.test(name));
    } catch {
      // The folder does not exist yet, or is being renamed.
      return false;
    }
  }
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

test('a folder with files of others is refused before anything is read', async () => {
  const before = site.leftovers();
  const { status, output } = await site.build({ OUT_DIR: site.content });
  expect(status).toBe(1);
  expect(output).toMatch(/^OUT_DIR is \S+content; that is the content folder\. Choose .+\n$/);
  expect(site.leftovers()).toEqual(before);
});
