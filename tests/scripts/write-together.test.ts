import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { wordSystemErrors } from '../../scripts/cli/word-system-errors.ts';
import { asideOf, writeTogether } from '../../scripts/report-files/write-together.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fazhi-together-'));
  mkdirSync(join(root, 'catalogue'));
  writeFileSync(join(root, 'catalogue/440000.yaml'), 'old');
});
afterEach(() => rmSync(root, { recursive: true }));

const files = new Map([
  ['catalogue/440000.yaml', 'new'],
  ['captures/440300/2024.txt', 'text'],
  ['reports/440300/2024.mdx', 'body'],
]);
const tree = () => readdirSync(root, { recursive: true }).sort();
const before = ['catalogue', 'catalogue/440000.yaml'];

test('writes all files and leaves nothing else', () => {
  writeTogether(root, files);
  for (const [path, text] of files) expect(readFileSync(join(root, path), 'utf8')).toBe(text);
  expect(tree().filter((name) => String(name).includes('.#'))).toEqual([]);
});

describe('writes nothing', () => {
  test('on a full disk', async () => {
    // The device that is always full is where the last file would be written aside.
    const aside = asideOf(join(root, 'reports/440300/2024.mdx'));
    mkdirSync(join(root, 'reports/440300'), { recursive: true });
    symlinkSync('/dev/full', aside);
    await expect(wordSystemErrors(() => writeTogether(root, files))).rejects.toThrow(
      /^没有写入.*磁盘满了 \S+\/reports\/440300\/2024\.mdx\n/,
    );
    expect(tree()).toEqual([...before, 'reports', 'reports/440300']);
    expect(readFileSync(join(root, 'catalogue/440000.yaml'), 'utf8')).toBe('old');
  });

  test('where a folder cannot be made', async () => {
    writeFileSync(join(root, 'reports'), '');
    await expect(wordSystemErrors(() => writeTogether(root, files))).rejects.toThrow(/^没有写入.*怎么办/s);
    expect(tree()).toEqual([...before, 'reports']);
  });

  test('where the last file cannot be replaced', async () => {
    mkdirSync(join(root, 'reports/440300/2024.mdx'), { recursive: true });
    await expect(wordSystemErrors(() => writeTogether(root, files))).rejects.toThrow(/文件夹/);
    expect(tree()).toEqual([...before, 'reports', 'reports/440300', 'reports/440300/2024.mdx']);
  });
});

test.each([
  ['EACCES', '没有权限 /x/captures/2024.txt'],
  ['EROFS', '所在的磁盘是只读的 /x/captures/2024.txt'],
  ['ENOSPC', '磁盘满了 /x/captures/2024.txt'],
  ['EOTHER', '系统报告 EOTHER /x/captures/2024.txt'],
])('%s is worded for editors', async (code, sentence) => {
  const error = Object.assign(new Error(code), { code, syscall: 'open', path: '/x/captures/.#2024.txt-12' });
  const refused = wordSystemErrors(() => {
    throw error;
  });
  await expect(refused).rejects.toThrow(sentence);
});

test('an error of the program keeps its stack', async () => {
  const error = new TypeError('x');
  await expect(
    wordSystemErrors(() => {
      throw error;
    }),
  ).rejects.toBe(error);
});
