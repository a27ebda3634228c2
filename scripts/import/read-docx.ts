import { Unreadable } from '../cli/refusals.ts';
import { requireChinese } from './chinese-share.ts';
import { type DocxParts, readDocxLines } from './docx-lines.ts';
import { DocxNumbering } from './docx-numbering.ts';
import { type DocxPackage, openDocx, relatedPart } from './docx-package.ts';
import { readDocxStyles } from './docx-styles.ts';
import { child, type XmlElement } from './docx-xml.ts';
import type { Sighting } from './sighting.ts';
import type { Source } from './source.ts';

/** Reads a Word document: paragraphs, tables, notes, and the numbers that Word sets; without headers and footers. */
export async function readDocx(bytes: Uint8Array): Promise<Source> {
  const { lines, seen } = readParts(bytes);
  if (lines.reduce((total, { text }) => total + text.length, 0) < 200) {
    throw new Unreadable(
      seen.some(({ kind }) => kind === 'picture') ? '文档里只有图片，没有文字（扫描件）' : '文档里几乎没有文字',
      '向发布机关索取文字版，或先做文字识别（OCR），核对后存成 .txt 再导入',
    );
  }
  const plain = lines.map(({ ancestors: _ancestors, ...line }) => line);
  const capture = `${plain.map(({ text }) => text).join('\n')}\n`;
  requireChinese(capture, '文档里的文字不像中文，像是乱码', '用 Word 或 WPS 打开，看得清的，另存为 .txt 再导入');
  return { capture, lines: plain, metadata: {}, seen };
}

function readParts(bytes: Uint8Array): ReturnType<typeof readDocxLines> {
  try {
    const file = openDocx(bytes);
    const main = mainPart(file);
    const [document, styles] = [file.read(main), readDocxStyles(file.read(relatedPart(file, main, 'styles')))];
    const body = child(document ?? undefined, 'w:body');
    if (!document || !body) throw new Error('no document');
    const partsOf = (element: XmlElement): DocxParts => ({
      body: element,
      behind: child(document, 'w:background') ? 'unknown' : 'white',
      footnotes: file.read(relatedPart(file, main, 'footnotes')),
      endnotes: file.read(relatedPart(file, main, 'endnotes')),
      styles,
      numbering: new DocxNumbering(file.read(relatedPart(file, main, 'numbering')), styles),
    });
    const { lines, seen } = readDocxLines(partsOf(body));
    return { lines, seen: [...seen, ...seenInMargins(file, partsOf)] };
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('不是能读的 .docx 文件（可能已损坏）', '用 Word 或 WPS 打开，另存为 .docx 再导入');
  }
}

function mainPart(file: DocxPackage): string {
  const related = relatedPart(file, '', 'officeDocument');
  return file.names.includes(related) ? related : 'word/document.xml';
}

/** Headers and footers with words, such as a letterhead; page numbers have none. */
function seenInMargins(file: DocxPackage, partsOf: (element: XmlElement) => DocxParts): Sighting[] {
  const texts = file.names
    .filter((name) => /^word\/(?:header|footer)\d*\.xml$/.test(name))
    .flatMap((name) => {
      const part = file.read(name);
      return part ? readDocxLines(partsOf(part)).lines.map(({ text }) => text) : [];
    })
    .filter((text) => /(?:\p{Script=Han}.*){5}/su.test(text));
  return [...new Set(texts)].map((text) => ({ kind: 'page-margin', line: null, text }));
}
