import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ContentFolder } from '../../src/loaders/files.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fazhi-files-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

/** What a folder said of itself while something was asked of it. */
function ask<T>(question: (folder: ContentFolder) => T): { answer: T; problems: string[] } {
  const folder = new ContentFolder(root, 'content');
  const answer = question(folder);
  return { answer, problems: folder.problems.map(({ file, message }) => `${file} ${message}`) };
}

describe('listing', () => {
  test('files of one kind, in order, without their ending; hidden ones are left alone', () => {
    for (const path of ['a/2.yaml', 'a/10.yaml', 'a/b/c.yaml', 'a/.DS_Store', 'a/.git/x.yaml']) write(path, '');
    expect(ask((folder) => folder.list('a', '.yaml'))).toEqual({ answer: ['10', '2', 'b/c'], problems: [] });
  });

  test('a folder that is not there is empty', () => {
    expect(ask((folder) => folder.list('a', '.yaml'))).toEqual({ answer: [], problems: [] });
  });

  test('other files are told, once', () => {
    write('a/1.yaml', '');
    write('a/1.YAML', '');
    write('a/b/1.yml', '');
    expect(ask((folder) => folder.list('a', '.yaml'))).toEqual({
      answer: ['1'],
      problems: ['content/a/1.YAML 这里只放 .yaml 文件', 'content/a/b/1.yml 这里只放 .yaml 文件'],
    });
  });

  test('links are not followed, neither to files nor to folders', () => {
    write('secret/1.yaml', '');
    mkdirSync(join(root, 'a'));
    symlinkSync('../secret/1.yaml', join(root, 'a/1.yaml'));
    symlinkSync('../secret', join(root, 'a/b'));
    expect(ask((folder) => folder.list('a', '.yaml'))).toEqual({
      answer: [],
      problems: ['content/a/1.yaml 不是普通文件（符号链接或设备）', 'content/a/b 不是普通文件（符号链接或设备）'],
    });
  });

  test('names that nothing reads are told', () => {
    write('reports/1.mdx', '');
    write('report/1.mdx', '');
    write('.gitkeep', '');
    expect(ask((folder) => folder.refuseOthers(['reports'])).problems).toEqual(['content/report 不认识的文件或文件夹']);
  });
});

describe('reading', () => {
  test('a text, with its path as problems show it', () => {
    write('a.yaml', '甲\n');
    expect(ask((folder) => folder.text('a.yaml'))).toEqual({
      answer: { path: 'content/a.yaml', text: '甲\n' },
      problems: [],
    });
  });

  test('a byte order mark stays, for the parser to refuse', () => {
    write('a.yaml', '\uFEFF甲');
    expect(ask((folder) => folder.text('a.yaml')).answer?.text).toBe('\uFEFF甲');
  });

  test('a text that is not there, unless it may be missing', () => {
    expect(ask((folder) => folder.text('a.yaml'))).toEqual({ answer: null, problems: ['content/a.yaml 没有这个文件'] });
    expect(ask((folder) => folder.text('a.yaml', true))).toEqual({ answer: null, problems: [] });
  });

  test('a path through a file is not there', () => {
    write('a', '');
    expect(ask((folder) => folder.text('a/b.yaml', true))).toEqual({ answer: null, problems: [] });
  });

  test('a link is refused, also to a file outside', () => {
    symlinkSync('/etc/passwd', join(root, 'a.yaml'));
    expect(ask((folder) => folder.text('a.yaml'))).toEqual({
      answer: null,
      problems: ['content/a.yaml 不是普通文件（符号链接、文件夹或设备）'],
    });
  });

  test('a file of more than four megabytes is refused unread', () => {
    write('a.yaml', new Uint8Array(4_000_001));
    expect(ask((folder) => folder.text('a.yaml')).problems).toEqual([
      'content/a.yaml 文件太大（4000001 字节，上限 4000000）',
    ]);
  });

  test('bytes that are no UTF-8', () => {
    write('a.yaml', Uint8Array.of(0xd1, 0xf9));
    expect(ask((folder) => folder.text('a.yaml')).problems).toEqual(['content/a.yaml 不是 UTF-8 编码']);
  });

  test('half a surrogate pair is no UTF-8 either', () => {
    write('a.yaml', Uint8Array.of(0xed, 0xa0, 0x80));
    expect(ask((folder) => folder.text('a.yaml')).problems).toEqual(['content/a.yaml 不是 UTF-8 编码']);
  });

  test('a capture has the hash of its bytes', () => {
    write('a.txt', 'abc');
    expect(ask((folder) => folder.capture('a.txt')).answer).toEqual({
      path: 'content/a.txt',
      text: 'abc',
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    });
  });

  test('a capture may be missing or unreadable; only the second is told here', () => {
    write('a.txt', Uint8Array.of(0xd1, 0xf9));
    expect(ask((folder) => folder.capture('b.txt'))).toEqual({ answer: 'missing', problems: [] });
    expect(ask((folder) => folder.capture('a.txt'))).toEqual({
      answer: 'unreadable',
      problems: ['content/a.txt 不是 UTF-8 编码'],
    });
  });
});
