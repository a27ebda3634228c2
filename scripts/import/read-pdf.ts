import { getDocumentProxy } from 'unpdf';
import { Unreadable } from '../cli/refusals.ts';
import { requireChinese } from './chinese-share.ts';
import { linesOfPage, type PrintedLine } from './pdf-lines.ts';
import { paragraphsOf } from './pdf-paragraphs.ts';
import type { Sighting } from './sighting.ts';
import type { Source } from './source.ts';

/** A page with fewer characters counts as empty: a scan, a title page or an empty last page. */
const fewest = 40;
/** A longer file was probably chosen by mistake. */
const mostPages = 500;

/** Reads a PDF with text. Refuses scans, which are recognised by pages without text. */
export async function readPdf(bytes: Uint8Array): Promise<Source> {
  const pages = await readPages(bytes);
  const empty = pages.filter((page) => page.reduce((total, { text }) => total + text.length, 0) < fewest).length;
  if (empty === pages.length || (pages.length > 2 && empty > pages.length / 2)) {
    throw new Unreadable(
      `这是扫描件：${pages.length} 页中有 ${empty} 页没有文字`,
      '向发布机关索取文字版，或先做文字识别（OCR），逐字核对后存成 .txt 再导入',
    );
  }
  const lines = paragraphsOf(pages);
  const capture = `${lines.map(({ text }) => text).join('\n')}\n`;
  requireChinese(
    capture,
    '字体没有字符对照，文字读不出来',
    '向发布机关索取另一份，或做文字识别（OCR），逐字核对后存成 .txt 再导入',
  );
  const seen = Array.from({ length: empty }, (): Sighting => ({ kind: 'empty-page', line: null, text: '' }));
  return { capture, lines, metadata: {}, seen };
}

async function readPages(bytes: Uint8Array): Promise<PrintedLine[][]> {
  let pdf: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new Unreadable('PDF 加了密码', '打开后另存（或打印）为不加密的 PDF 再导入');
    }
    throw new Unreadable('不是能读的 PDF 文件（可能已损坏）', '重新下载，或用阅读软件打开后另存再导入');
  }
  if (pdf.numPages > mostPages) throw new Unreadable(`PDF 有 ${pdf.numPages} 页`, '检查是否选错了文件');
  const pages: PrintedLine[][] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(linesOfPage(items.filter((item) => 'str' in item)));
  }
  await pdf.loadingTask.destroy();
  return pages;
}
