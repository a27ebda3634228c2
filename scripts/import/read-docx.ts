import mammoth from 'mammoth';
import { Unreadable } from '../cli/refusals.ts';
import { requireChinese } from './chinese-share.ts';
import { readHtmlLines } from './html-lines.ts';
import type { Sighting } from './sighting.ts';
import type { Source } from './source.ts';

/** Reads a Word document: paragraphs, tables, and headings by their style, without headers, footers and comments. */
export async function readDocx(bytes: Uint8Array): Promise<Source> {
  const { html, unread } = await toHtml(bytes);
  if (/<ol>/.test(html)) {
    throw new Unreadable(
      '文档里有自动编号，编号不在文字里，导入会丢失',
      '另存为“纯文本（.txt）”再导入，编号就写在文字里；有表格的，另存为 PDF 导入 PDF',
    );
  }
  const { lines, seen } = readHtmlLines(html);
  if (lines.reduce((total, { text }) => total + text.length, 0) < 200) {
    throw new Unreadable(
      /<img/.test(html) ? '文档里只有图片，没有文字（扫描件）' : '文档里几乎没有文字',
      '向发布机关索取文字版，或先做文字识别（OCR），核对后存成 .txt 再导入',
    );
  }
  const plain = lines.map(({ ancestors: _ancestors, ...line }) => line);
  const capture = `${plain.map(({ text }) => text).join('\n')}\n`;
  requireChinese(capture, '文档里的文字不像中文，像是乱码', '用 Word 或 WPS 打开，看得清的，另存为 .txt 再导入');
  return { capture, lines: plain, metadata: {}, seen: [...seen, ...unread] };
}

/** `unread`: elements that mammoth does not know and skips. */
async function toHtml(bytes: Uint8Array): Promise<{ html: string; unread: Sighting[] }> {
  try {
    const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
    const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage });
    const names = messages.flatMap(({ message }) => /element was ignored: (\S+)/.exec(message)?.[1] ?? []);
    return { html: value, unread: names.map((text) => ({ kind: 'unread', line: null, text })) };
  } catch {
    throw new Unreadable(
      '不是能读的 .docx 文件（可能已损坏、加密，或其实是 .doc）',
      '用 Word 或 WPS 打开，另存为 .docx 再导入',
    );
  }
}
