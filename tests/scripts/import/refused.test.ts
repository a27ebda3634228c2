import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { Unreadable } from '../../../scripts/cli/refusals.ts';
import { readSourceFile } from '../../../scripts/import/read-file.ts';
import { importFixtures } from './import-file.ts';
import { docx, p } from './write-docx.ts';

const folder = mkdtempSync(join(tmpdir(), 'fazhi-import-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** A PDF with empty pages, like the text layer of a scan. */
function pagesWithoutText(count: number): string {
  const kids = Array.from({ length: count }, (_, i) => `${i + 3} 0 R`);
  const pages = kids.map((_, i) => `${i + 3} 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>> endobj`);
  const objects = ['1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj'];
  objects.push(`2 0 obj <</Type/Pages/Kids[${kids.join(' ')}]/Count ${count}>> endobj`, ...pages);
  return `%PDF-1.4\n${objects.join('\n')}\ntrailer <</Root 1 0 R>>\n%%EOF`;
}

const circularPages = pagesWithoutText(1).replace('/Type/Page/Parent 2 0 R', '/Type/Pages/Kids[2 0 R]/Count 1');

/** UTF-8 read as Latin-1 and saved as UTF-8. */
const garbledTwice = new TextDecoder('latin1').decode(Buffer.from('样例区推进法治政府建设，'.repeat(30)));
const long = '样例区推进法治政府建设，'.repeat(30);

describe('files that cannot be imported are refused with advice', () => {
  test.each([
    ['a scan', () => written('scan.pdf', pagesWithoutText(3)), '扫描件：3 页中有 3 页没有文字', 'OCR'],
    ['a broken PDF', () => written('broken.pdf', '%PDF-1.4 nothing'), '不是能读的 PDF', '另存'],
    ['a PDF whose pages contain each other', () => written('circle.pdf', circularPages), '文件读不出来', '另存'],
    ['a broken Word file', () => written('broken.docx', 'PK\u0003\u0004 nothing'), '不是能读的 .docx', '另存为 .docx'],
    [
      'a broken old Word file',
      () => written('old.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1])),
      '不是能读的 .doc 文件',
      '.docx',
    ],
    ['text named .doc', () => written('text.doc', long), '不是能读的 .doc 文件', '.docx'],
    ['RTF named .doc', () => written('rich.doc', `{\\rtf1\\ansi ${long}}`), '其实是 RTF 格式', '.docx'],
    ['a web archive named .doc', () => written('web.doc', `MIME-Version: 1.0\r\n${long}`), '.mht 文件', '仅 HTML'],
    [
      'an encrypted Word file',
      () =>
        written(
          'locked.docx',
          new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, ...Buffer.from('EncryptedPackage', 'utf16le')]),
        ),
      '打开密码',
      '去掉密码',
    ],
    [
      'a page with only an attachment',
      () => join(importFixtures, 'pages/attachment-only.html'),
      '没有成段的正文',
      '附件',
    ],
    ['a picture', () => written('page.jpg', long), '图片不能导入', 'OCR'],
    ['an archive', () => written('all.zip', 'PK\u0003\u0004'), '.zip 文件不能导入', '解压'],
    ['an unknown kind', () => written('report.wps', long), '不认识的文件类型 .wps', '.docx'],
    ['an empty file', () => written('empty.txt', ''), '文件是空的', '重新下载'],
    ['an almost empty text', () => written('short.txt', '标题'), '几乎没有文字', '粘贴'],
    ['binary data', () => written('bytes.txt', new Uint8Array(500).fill(0xff)), '编码认不出来', 'UTF-8'],
    [
      'a PDF whose font has no character map',
      () => join(importFixtures, 'garbled/identity-no-tounicode.pdf'),
      '字体没有字符对照',
      'OCR',
    ],
    ['a text garbled before', () => written('twice.txt', garbledTwice), '编码认不出来', '另存为 UTF-8'],
    ['a missing file', () => join(folder, 'nothing.txt'), '没有文件', '路径'],
    ['a folder', () => folder, '不是文件', '写要导入的那个文件'],
  ])('%s', async (_, file, message, advice) => {
    const refusal = await readSourceFile(file()).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Unreadable);
    expect(refusal).toMatchObject({
      message: expect.stringContaining(message),
      advice: expect.stringContaining(advice),
    });
  });
});

test('a file named .doc is read as what it is', async () => {
  const sentence = '样例区推进法治政府建设，各项工作按期完成，群众办事更加方便。'.repeat(8);
  const page = await readSourceFile(written('page.doc', `<html><meta charset=utf-8><p>${sentence}</p></html>`));
  expect(page.lines.map(({ text }) => text)).toEqual([sentence]);
  const word = await readSourceFile(written('new.doc', docx({ body: p(sentence) })));
  expect(word.lines.map(({ text }) => text)).toEqual([sentence]);
});

describe('encodings', () => {
  const text = `样例区人民政府2023年法治政府建设年度报告\n${long}\n`;
  const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with BOM', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 with BOM', utf16],
  ])('%s', async (name, bytes) => {
    const { lines } = await readSourceFile(written(`${name}.txt`, bytes));
    expect(lines.map((line) => line.text)).toEqual(text.trim().split('\n'));
  });

  test('a GB18030 page that declares UTF-8 is read correctly', async () => {
    // 样例， in GB18030, repeated, like many pages saved by old browsers.
    const sentence = [0xd1, 0xf9, 0xc0, 0xfd, 0xa3, 0xac];
    const body = Array.from({ length: 20 }, () => sentence).flat();
    const head = [...Buffer.from('<meta charset="utf-8"><p>')];
    const { lines } = await readSourceFile(written('wrong.html', new Uint8Array([...head, ...body])));
    expect(lines[0]?.text).toBe('样例，'.repeat(20));
  });
});

test('hard-wrapped lines are joined to paragraphs', async () => {
  const wrapped = [
    '　　2023年样例区坚持依法行政持续推进法治政府建设各项工作取得了新的进',
    '展和成效为全区经济社会发展提供了有力的法治保障人民群众的满意度进一步',
    '提高。',
    '　　一、主要成效',
    '　　全区各部门认真落实年度任务完善工作机制强化监督检查形成了上下联动齐',
    '抓共管的良好局面重点任务全部按期完成制度体系更加健全执法行为更加规范',
    '服务水平不断提升群众办事更加方便快捷营商环境进一步优化企业反映良好社',
    '会各界普遍认可。',
  ];
  const { lines } = await readSourceFile(written('wrapped.txt', wrapped.join('\r\n')));
  expect(lines.map((line) => line.text.slice(0, 8))).toEqual(['2023年样例区', '一、主要成效', '全区各部门认真落']);
});
