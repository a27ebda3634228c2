import { fileURLToPath } from 'node:url';
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { withoutWhiteSpace } from '../../src/parse/white-space.ts';
import { Unreadable } from '../cli/refusals.ts';
import { requireChinese } from './chinese-share.ts';
import { charactersIn, follow } from './follow-drawing.ts';
import type { DrawnFont } from './pdf-drawing.ts';
import { undecodedAmong } from './pdf-fonts.ts';
import { combine } from './pdf-matrix.ts';
import { type DrawnPage, printedPages } from './pdf-pages.ts';
import { paragraphsOf } from './pdf-paragraphs.ts';
import type { Source } from './source.ts';

/** A page with fewer characters may be a scan, a title page or an almost empty last page. */
const fewest = 40;
/** A longer file was probably chosen by mistake. */
const mostPages = 500;

/** Reads a PDF with text. Refuses scans, which are recognised by pages without text, and characters that no font explains. */
export async function readPdf(bytes: Uint8Array): Promise<Source> {
  const drawn = await readPages(bytes);
  refuseUndecoded(drawn);
  const pages = printedPages(drawn);
  const empty = pages.filter(({ lines }) => lines.reduce((total, { text }) => total + text.length, 0) < fewest).length;
  if (empty === pages.length || (pages.length > 2 && empty > pages.length / 2)) {
    throw new Unreadable(
      `这是扫描件：${pages.length} 页中有 ${empty} 页没有文字`,
      '向发布机关索取文字版，或先做文字识别（OCR），逐字核对后存成 .txt 再导入',
    );
  }
  const { lines, seen } = paragraphsOf(pages);
  const capture = `${lines.map(({ text }) => text).join('\n')}\n`;
  requireChinese(capture, '字体没有字符对照，文字读不出来', anotherCopy);
  return { capture, lines, metadata: {}, seen };
}

const anotherCopy = '向发布机关索取另一份，或做文字识别（OCR），逐字核对后存成 .txt 再导入';

async function readPages(bytes: Uint8Array): Promise<DrawnPage[]> {
  const pdf = await openPdf(bytes);
  if (pdf.numPages === 0) throw new Unreadable('PDF 里没有页', '重新下载，或用阅读软件打开后另存再导入');
  if (pdf.numPages > mostPages) throw new Unreadable(`PDF 有 ${pdf.numPages} 页`, '检查是否选错了文件');
  const layers = await pdf.getOptionalContentConfig();
  const pages: DrawnPage[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    pages.push(await drawPage(page, (group) => layers.isVisible(group)));
    page.cleanup();
  }
  await pdf.loadingTask.destroy();
  return pages;
}

async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  try {
    return await getDocument({
      data: new Uint8Array(bytes),
      verbosity: 0,
      cMapUrl: resourceFolder('cmaps'),
      standardFontDataUrl: resourceFolder('standard_fonts'),
      fontExtraProperties: true,
      disableFontFace: true,
      useSystemFonts: false,
    }).promise;
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new Unreadable('PDF 加了密码', '打开后另存（或打印）为不加密的 PDF 再导入');
    }
    throw new Unreadable('不是能读的 PDF 文件（可能已损坏）', '重新下载，或用阅读软件打开后另存再导入');
  }
}

/** Folder of pdf.js's package; PDFs refer to the maps and fonts there without containing them. */
function resourceFolder(name: string): string {
  return fileURLToPath(new URL(`../../${name}/`, import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')));
}

async function drawPage(page: PDFPageProxy, isShown: (group: unknown) => boolean): Promise<DrawnPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform as number[];
  const upright = combine([1, 0, 0, -1, 0, height], [a, b, c, d, e, f]);
  const steps = await page.getOperatorList();
  const drawing = follow(steps, upright, { fontNamed: (name) => fontOf(page, name), isShown });
  return { width, height, drawing, read: charactersIn(steps) };
}

/** Null for a font that pdf.js could not load. */
function fontOf(page: PDFPageProxy, name: string): DrawnFont | null {
  if (!page.commonObjs.has(name)) return null;
  const { composite, vertical, fontMatrix } = page.commonObjs.get(name);
  if (!fontMatrix) return null;
  return { name, isComposite: composite === true, isVertical: vertical === true, unit: fontMatrix[0] };
}

function refuseUndecoded(pages: readonly DrawnPage[]): void {
  const undecoded = new Set(undecodedAmong(pages.flatMap(({ drawing }) => drawing.glyphs)));
  const lost = pages.flatMap(({ drawing, read }, index) => {
    const count = drawing.glyphs.filter((glyph) => undecoded.has(glyph)).length + drawing.unread;
    const drawn = drawing.glyphs.reduce((total, { text }) => total + withoutWhiteSpace(text).length, 0);
    return count > 0 || drawn < read ? [{ page: index + 1, count: Math.max(count, read - drawn) }] : [];
  });
  if (lost.length === 0) return;
  const count = lost.reduce((total, page) => total + page.count, 0);
  const numbers = lost
    .slice(0, 6)
    .map(({ page }) => page)
    .join('、');
  throw new Unreadable(
    `字体没有字符对照：第 ${numbers} 页${lost.length > 6 ? '等' : ''}有 ${count} 处文字读不出来`,
    anotherCopy,
  );
}
