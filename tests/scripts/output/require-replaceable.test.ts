import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isMountPoint } from '../../../scripts/output/mount-point.ts';
import { requireReplaceable, sourceFolders } from '../../../scripts/output/require-replaceable.ts';
import { project } from '../../sources.ts';
import { putResult } from './put-result.ts';

/** A checkout with its content, a home, and other places. */
let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'fazhi-places-')));
  put('checkout/src/page.ts');
  put('checkout/content/site.yaml');
  put('home/mine.txt');
  put('home/shard/shard.json');
  putResult(join(root, 'checkout/dist'), 'previous');
  vi.spyOn(process, 'cwd').mockReturnValue(join(root, 'checkout'));
  vi.stubEnv('HOME', join(root, 'home'));
  vi.stubEnv('CACHE_DIR', join(root, 'cache/astro'));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

function put(path: string, text = 'mine'): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
}
const link = (path: string, target: string) => symlinkSync(join(root, target), join(root, path));
function putAndLink(path: string, target: string): void {
  put(path);
  link('www', target);
}
const decide = (path: string) => requireReplaceable({ setting: 'OUT_DIR', path, inputs: [join(root, 'home/shard')] });

describe('may be replaced', () => {
  test.each<[string, string, () => void, string?]>([
    ['an absent folder', '../new/dist', () => {}],
    ['an empty folder', '../empty', () => mkdirSync(join(root, 'empty'))],
    ['a folder of empty folders', '../empty', () => mkdirSync(join(root, 'empty/a/b'), { recursive: true })],
    ['an earlier result', 'dist', () => {}],
    ['one below the home folder', '../home/dist', () => putResult(join(root, 'home/dist'), 'previous')],
    ['one that was copied later', 'dist', () => utimesSync(join(root, 'checkout/dist/index.html'), 4e9, 4e9)],
    ['one that a file manager has shown', 'dist', () => put('checkout/dist/.DS_Store')],
    ['the target of a link', '../www', () => link('www', 'checkout/dist'), 'dist'],
  ])('%s', (_, path, prepare, target = path) => {
    prepare();
    expect(decide(path)).toBe(join(root, 'checkout', target));
  });
});

describe('is refused', () => {
  const foreign = 'it holds 1 files that no build of this project wrote, such as';
  test.each<[string, string, string, (() => void)?]>([
    ['the working folder', '.', 'that is the working folder'],
    ['a folder around it', '..', 'that holds the working folder'],
    ['the root', '/', 'that is the root of a file system'],
    ['the home folder', '../home', 'that is the home folder'],
    ['the content', 'content', 'that is the content folder'],
    ['a folder in the content', 'content/dist', 'that lies in the content folder'],
    ['a source folder', 'src', 'that is the folder src/ of the project'],
    ['a new folder in one', 'src/dist', 'that lies in the folder src/ of the project'],
    ['the content by a link', '../www', 'that is the content folder', () => link('www', 'checkout/content')],
    ['the sources by a link', '../www/src/new', 'that lies in the folder src/', () => link('www', 'checkout')],
    ['a folder that will hold the cache', '../cache', 'that holds the cache'],
    ['an input', '../home/shard', 'that is the input'],
    ['a folder of others', '../other', `${foreign} mine.txt`, () => put('other/mine.txt')],
    ['hidden files of others', '../other', `${foreign} .git/HEAD`, () => put('other/.git/HEAD')],
    ['others by a link', '../www', `${foreign} mine.txt`, () => putAndLink('other/mine.txt', 'other')],
    ['a result with a file of others', 'dist', `${foreign} a/mine.txt`, () => put('checkout/dist/a/mine.txt')],
    ['a result with a link of others', 'dist', `${foreign} a`, () => link('checkout/dist/a', 'home')],
    ['a changed result', 'dist', `${foreign} index.html`, () => put('checkout/dist/index.html')],
    ['a manifest of another program', '../other', `${foreign} manifest.sha256`, () => put('other/manifest.sha256')],
    ['a file', '../file', 'that is no folder', () => put('file')],
    ['a link to a file', '../www', 'that is no folder', () => putAndLink('file', 'file')],
    ['a link to nothing', '../www', 'that link leads nowhere', () => link('www', 'nothing')],
    ['a link to itself', '../www', 'that link leads nowhere', () => link('www', 'www')],
    ['a mount point', '/proc', 'a mount point cannot be replaced as a whole'],
  ])('%s', (_, path, reason, prepare) => {
    prepare?.();
    expect(() => decide(path)).toThrow(reason);
    expect(() => decide(path)).toThrow(/^OUT_DIR is \//);
  });

  test('a pipe in a result', () => {
    expect(spawnSync('mkfifo', [join(root, 'checkout/dist/pipe')]).status).toBe(0);
    expect(() => decide('dist')).toThrow(`${foreign} pipe`);
  });
});

test('every folder of the project is a source folder', () => {
  const made = ['.cache', 'dist', 'export', 'shards'];
  const folders = readdirSync(project, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(
    folders.map(({ name }) => name).filter((name) => !made.includes(name) && !sourceFolders.includes(name)),
  ).toEqual([]);
});

test('mount points are recognised', () => {
  expect([isMountPoint('/proc'), isMountPoint('/proc/self'), isMountPoint(root)]).toEqual([true, false, false]);
});
