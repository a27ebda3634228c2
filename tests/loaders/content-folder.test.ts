import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ContentFolder } from '../../src/loaders/content-folder.ts';

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

/** Runs a query on a new folder; returns its result and the folder's problems. */
function query<T>(run: (folder: ContentFolder) => T): { result: T; problems: string[] } {
  const folder = new ContentFolder(root, 'content');
  const result = run(folder);
  return { result, problems: folder.problems.map(({ file, message }) => `${file} ${message}`) };
}

describe('listing', () => {
  test('sorted files of one kind, without extension or the files of tools', () => {
    const tools = ['.DS_Store', '.gitkeep', '._2.yaml', '.2.yaml.swp', '.#2.yaml'];
    for (const name of ['2.yaml', '10.yaml', 'b/c.yaml', ...tools]) write(`a/${name}`, '');
    expect(query((folder) => folder.list('a', '.yaml'))).toEqual({ result: ['10', '2', 'b/c'], problems: [] });
  });

  test('other hidden files, folders and links are reported', () => {
    for (const path of ['a/.x.yaml', 'a/.git/x.yaml', '.x.yaml', '.git/HEAD']) write(path, '');
    symlinkSync('/etc/hostname', join(root, 'a/.DS_Store'));
    const message = '以 . 开头的文件和文件夹不读';
    expect(query((folder) => folder.list('a', '.yaml'))).toEqual({
      result: [],
      problems: [`content/a/.DS_Store ${message}`, `content/a/.git ${message}`, `content/a/.x.yaml ${message}`],
    });
    expect(query((folder) => folder.refuseUnknown(['a'])).problems).toEqual(['content/.x.yaml 不认识的文件或文件夹']);
  });

  test('a missing folder is empty', () => {
    expect(query((folder) => folder.list('a', '.yaml'))).toEqual({ result: [], problems: [] });
  });

  test('other files are reported once', () => {
    write('a/1.yaml', '');
    write('a/1.YAML', '');
    write('a/b/1.yml', '');
    expect(query((folder) => folder.list('a', '.yaml'))).toEqual({
      result: ['1'],
      problems: ['content/a/1.YAML 这里只放 .yaml 文件', 'content/a/b/1.yml 这里只放 .yaml 文件'],
    });
  });

  test('links to files or folders are not followed', () => {
    write('secret/1.yaml', '');
    mkdirSync(join(root, 'a'));
    symlinkSync('../secret/1.yaml', join(root, 'a/1.yaml'));
    symlinkSync('../secret', join(root, 'a/b'));
    expect(query((folder) => folder.list('a', '.yaml'))).toEqual({
      result: [],
      problems: ['content/a/1.yaml 不是普通文件（符号链接或设备）', 'content/a/b 不是普通文件（符号链接或设备）'],
    });
  });

  test('unknown names are reported', () => {
    write('reports/1.mdx', '');
    write('report/1.mdx', '');
    write('.gitkeep', '');
    expect(query((folder) => folder.refuseUnknown(['reports'])).problems).toEqual([
      'content/report 不认识的文件或文件夹',
    ]);
  });
});

describe('reading', () => {
  test('a text file with its display path', () => {
    write('a.yaml', '甲\n');
    expect(query((folder) => folder.readText('a.yaml'))).toEqual({
      result: { path: 'content/a.yaml', text: '甲\n' },
      problems: [],
    });
  });

  test('a byte order mark stays for the parser to refuse', () => {
    write('a.yaml', '\uFEFF甲');
    expect(query((folder) => folder.readText('a.yaml')).result?.text).toBe('\uFEFF甲');
  });

  test('a missing file is a problem unless optional', () => {
    expect(query((folder) => folder.readText('a.yaml'))).toEqual({
      result: null,
      problems: ['content/a.yaml 没有这个文件'],
    });
    expect(query((folder) => folder.readText('a.yaml', true))).toEqual({ result: null, problems: [] });
  });

  test('a path through a file is missing', () => {
    write('a', '');
    expect(query((folder) => folder.readText('a/b.yaml', true))).toEqual({ result: null, problems: [] });
  });

  test('a link to a file outside is refused', () => {
    symlinkSync('/etc/passwd', join(root, 'a.yaml'));
    expect(query((folder) => folder.readText('a.yaml'))).toEqual({
      result: null,
      problems: ['content/a.yaml 不是普通文件（符号链接、文件夹或设备）'],
    });
  });

  test('a file of more than four megabytes is refused unread', () => {
    write('a.yaml', new Uint8Array(4_000_001));
    expect(query((folder) => folder.readText('a.yaml')).problems).toEqual([
      'content/a.yaml 文件太大（4000001 字节，上限 4000000）',
    ]);
  });

  test('invalid UTF-8 is refused', () => {
    write('a.yaml', Uint8Array.of(0xd1, 0xf9));
    expect(query((folder) => folder.readText('a.yaml')).problems).toEqual(['content/a.yaml 不是 UTF-8 编码，像是 GBK']);
  });

  test('UTF-16 is named', () => {
    write('a.yaml', Buffer.from('\uFEFF甲', 'utf16le'));
    write('b.yaml', Uint8Array.of(0xff, 0xff));
    expect(query((folder) => folder.readText('a.yaml')).problems).toEqual([
      'content/a.yaml 是 UTF-16 编码，不是 UTF-8',
    ]);
    expect(query((folder) => folder.readText('b.yaml')).problems).toEqual(['content/b.yaml 不是 UTF-8 编码']);
  });

  test('an encoded lone surrogate is refused', () => {
    write('a.yaml', Uint8Array.of(0xed, 0xa0, 0x80));
    expect(query((folder) => folder.readText('a.yaml')).problems).toEqual(['content/a.yaml 不是 UTF-8 编码，像是 GBK']);
  });

  test('a capture has the hash of its bytes', () => {
    write('a.txt', 'abc');
    expect(query((folder) => folder.readCapture('a.txt')).result).toMatchObject({
      path: 'content/a.txt',
      text: 'abc',
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    });
  });

  test('an unreadable capture is a problem, a missing one is not', () => {
    write('a.txt', Uint8Array.of(0xd1, 0xf9));
    expect(query((folder) => folder.readCapture('b.txt'))).toEqual({ result: 'missing', problems: [] });
    expect(query((folder) => folder.readCapture('a.txt'))).toEqual({
      result: 'unreadable',
      problems: ['content/a.txt 不是 UTF-8 编码，像是 GBK'],
    });
  });
});
