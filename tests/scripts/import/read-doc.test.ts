import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import CFB from 'cfb';
import { describe, expect, test } from 'vitest';
import { readDoc } from '../../../scripts/import/read-doc.ts';
import { readDocx } from '../../../scripts/import/read-docx.ts';
import { importFixtures } from './import-file.ts';

const folder = join(importFixtures, 'doc');
const names = readdirSync(folder).filter((name) => name.endsWith('.doc'));

/** The .docx with the same content: LibreOffice wrote both. */
function twinOf(name: string): string {
  const twins = ['doc', 'libreoffice', 'word'].map((other) => join(importFixtures, other, `${name}x`));
  return twins.find(existsSync) ?? '';
}

describe('a .doc is read as the .docx with the same content', () => {
  test.each(names)('%s', async (name) => {
    const [old, current] = await Promise.all([
      readDoc(readFileSync(join(folder, name))),
      readDocx(readFileSync(twinOf(name))),
    ]);
    expect(old.lines).toEqual(current.lines);
    expect(old.seen).toEqual(current.seen);
    expect(old.capture).toBe(current.capture);
  });
});

describe('what the reader cannot read is refused', () => {
  /** The bytes of official.doc with a stream changed. */
  function changed(name: string, change: (stream: Buffer, main: Buffer) => Buffer): Uint8Array {
    const container = CFB.read(readFileSync(join(folder, 'official.doc')), { type: 'buffer' });
    const stream = (path: string) => Buffer.from(CFB.find(container, path)?.content ?? []);
    const entry = CFB.find(container, name);
    if (!entry) throw new Error(`no stream ${name}`);
    entry.content = change(stream(name), stream('/WordDocument'));
    entry.size = entry.content.length;
    return CFB.write(container, { type: 'buffer' }) as Uint8Array;
  }

  const write = (offset: number, value: number) => (stream: Buffer) => {
    stream.writeUInt16LE(value, offset);
    return stream;
  };

  test.each([
    ['an encrypted document', changed('/WordDocument', write(0x0a, 0x1300)), '打开密码', '去掉密码'],
    ['a document of Word 95', changed('/WordDocument', write(0, 0xa5dc)), '不是 Word 97–2003 的文档', '.docx'],
    ['a table of Excel', changed('/WordDocument', () => Buffer.alloc(0)), '不是 Word 97–2003 的文档', '.docx'],
    [
      'a document after a fast save, with formatting of a piece of text',
      changed('/1Table', (table, main) => write(main.readUInt32LE(0x1a2) + main.readUInt32LE(0x1a6) - 2, 1)(table)),
      '快速保存',
      '.docx',
    ],
    ['a document without formatting', changed('/1Table', () => Buffer.alloc(0)), '可能已损坏', '.docx'],
    ['a document that breaks off', changed('/WordDocument', (main) => main.subarray(0, 2500)), '可能已损坏', '.docx'],
  ])('%s', async (_name, bytes, reason, advice) => {
    await expect(readDoc(bytes)).rejects.toMatchObject({
      reason: expect.stringContaining(reason),
      advice: expect.stringContaining(advice),
    });
  });

  test('unchanged, it is read', async () => {
    const { lines } = await readDoc(changed('/1Table', (table) => table));
    expect(lines.length).toBeGreaterThan(10);
  });
});
