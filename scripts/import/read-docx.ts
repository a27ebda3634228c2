import { Unreadable } from '../cli/refusals.ts';
import { readDocxLines } from './docx-lines.ts';
import { DocxNumbering } from './docx-numbering.ts';
import { type DocxPackage, openDocx, relatedPart } from './docx-package.ts';
import type { DocxParts } from './docx-reader.ts';
import { readDocxStyles } from './docx-styles.ts';
import { child, type XmlElement } from './docx-xml.ts';
import type { HtmlLine } from './html-line-builder.ts';
import type { Source } from './source.ts';
import { marginSightings, wordSource } from './word-source.ts';

/** Reads a Word document: paragraphs, tables, notes, and the numbers that Word sets; without headers and footers. */
export async function readDocx(bytes: Uint8Array): Promise<Source> {
  const { lines, seen } = readParts(bytes);
  return wordSource(lines, seen);
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
    return { lines, seen: [...seen, ...marginSightings(linesInMargins(file, partsOf))] };
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('不是能读的 .docx 文件（可能已损坏）', '用 Word 或 WPS 打开，另存为 .docx 再导入');
  }
}

function mainPart(file: DocxPackage): string {
  const related = relatedPart(file, '', 'officeDocument');
  return file.names.includes(related) ? related : 'word/document.xml';
}

/** The lines of all headers and footers. */
function linesInMargins(file: DocxPackage, partsOf: (element: XmlElement) => DocxParts): HtmlLine[] {
  return file.names
    .filter((name) => /^word\/(?:header|footer)\d*\.xml$/.test(name))
    .flatMap((name) => {
      const part = file.read(name);
      return part ? readDocxLines(partsOf(part)).lines : [];
    });
}
