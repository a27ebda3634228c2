import { fileURLToPath } from 'node:url';
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { withoutWhiteSpace } from '../../src/parse/white-space.ts';
import { Unreadable } from '../cli/refusals.ts';
import { requireChinese } from './chinese-share.ts';
import { linesInOrder } from './pdf-columns.ts';
import { type Drawing, type DrawnFont, follow } from './pdf-drawing.ts';
import { withoutDuplicates } from './pdf-duplicates.ts';
import { undecodedAmong } from './pdf-fonts.ts';
import type { PrintedPage } from './pdf-furniture.ts';
import { doubtsOf, type PageSighting, type PrintedLine, rowsOfPage } from './pdf-lines.ts';
import { combine } from './pdf-matrix.ts';
import { paragraphsOf } from './pdf-paragraphs.ts';
import { tablesOn } from './pdf-tables.ts';
import { doubtsIn, isTaken } from './pdf-visibility.ts';
import type { Sighting } from './sighting.ts';
import type { Source } from './source.ts';

/** A page with fewer characters counts as empty: a scan, a title page or an empty last page. */
const fewest = 40;
/** A longer file was probably chosen by mistake. */
const mostPages = 500;

/** Reads a PDF with text. Refuses scans, which are recognised by pages without text, and characters that no font explains. */
export async function readPdf(bytes: Uint8Array): Promise<Source> {
  const drawn = await readPages(bytes);
  refuseUndecoded(drawn);
  const pages = drawn.map(printedPage);
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
  const emptyPages = Array.from({ length: empty }, (): Sighting => ({ kind: 'empty-page', line: null, text: '' }));
  return { capture, lines, metadata: {}, seen: [...seen, ...emptyPages] };
}

const anotherCopy = '向发布机关索取另一份，或做文字识别（OCR），逐字核对后存成 .txt 再导入';

/** A page as drawn; `read`: number of characters that pdf.js itself reads on it. */
interface DrawnPage {
  width: number;
  height: number;
  drawing: Drawing;
  read: number;
}

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
  const drawing = follow(await page.getOperatorList(), upright, { fontNamed: (name) => fontOf(page, name), isShown });
  const { items } = await page.getTextContent();
  const read = withoutWhiteSpace(items.map((item) => ('str' in item ? item.str : '')).join('')).length;
  return { width, height, drawing, read };
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

function printedPage({ width, height, drawing }: DrawnPage): PrintedPage {
  const doubtOf = doubtsIn(drawing, { left: 0, bottom: 0, right: width, top: height });
  const drawn = drawing.glyphs.map((glyph) => ({ ...glyph, doubt: doubtOf(glyph) }));
  // Of two glyphs in one place, the one that a reader surely sees counts.
  const glyphs = withoutDuplicates([
    ...drawn.filter(({ doubt }) => doubt === null),
    ...drawn.filter(({ doubt }) => doubt !== null),
  ]);
  const { rest, lines, merged } = tablesOn(
    glyphs.filter(({ doubt }) => isTaken(doubt)),
    drawing.rules,
  );
  const page: PrintedPage = { height, lines: withRows(linesInOrder(rowsOfPage(rest)), lines), seenAbove: [] };
  if (page.lines.some(({ margins }) => margins)) page.seenAbove.push({ kind: 'columns', text: '' });
  for (const { top } of merged) addSightings(page, top, [{ kind: 'merged-table', text: '' }]);
  const passedBy = rowsOfPage(glyphs.filter(({ doubt }) => !isTaken(doubt)));
  for (const { y, pieces } of passedBy) addSightings(page, y, doubtsOf(pieces.flat()));
  for (const { box, isPicture } of drawing.paints) {
    const isLarge = Math.min(box.right - box.left, box.top - box.bottom) >= smallestPicture;
    if (isPicture && isLarge) addSightings(page, box.top, [{ kind: 'picture', text: '' }]);
  }
  return page;
}

/** Puts the rows of tables where they are on the page; the lines around may be in columns. */
function withRows(lines: readonly PrintedLine[], rows: readonly PrintedLine[]): PrintedLine[] {
  const all = [...lines];
  for (const row of rows) {
    const at = all.findLastIndex(({ y }) => y > row.y) + 1;
    all.splice(at, 0, row);
  }
  return all;
}

/** Points; smaller pictures are ornaments. */
const smallestPicture = 20;

/** Adds what was seen at a height to the line above it. */
function addSightings(page: PrintedPage, y: number, seen: readonly PageSighting[]): void {
  const above = page.lines.findLast((line) => line.y > y);
  (above?.seenBelow ?? page.seenAbove).push(...seen);
}
