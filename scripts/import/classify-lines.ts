import { recogniseRole } from '../../src/parse/roles.ts';
import { boilerplateReason, buttonReason, closesPage, isMenu } from './boilerplate.ts';
import { findTitle, type TitleMatch } from './find-title.ts';
import type { Source, SourceLine } from './source.ts';

/** The lines of a source: title, body of the report, omitted lines. */
export interface ClassifiedSource {
  title: TitleMatch | null;
  /** Lines of the report below the title, in order. */
  body: SourceLine[];
  /** Their indices in the source. */
  bodyIndices: number[];
  /** Index of every other line → reason for its omission. */
  omitted: Map<number, string>;
}

const documentNumber = /^[\p{Script=Han}]{2,12}[〔[【（(]\s*(?:19|20)\d{2}\s*[〕\]】）)]\s*\d{1,4}\s*号$/u;

/**
 * Separates the report from page boilerplate. Every line becomes title, body, or omitted with a reason, which will be
 * declared in the front matter.
 */
export function classifyLines({ lines, metadata }: Source): ClassifiedSource {
  const first = lines.findIndex((line) => line.inMainContent && isProse(line));
  const title = findTitle(lines, first < 0 ? lines.length : first, metadata.title);
  const end = endOfBody(lines);
  const omitted = new Map<number, string>();
  const body: SourceLine[] = [];
  const bodyIndices: number[] = [];
  lines.forEach((line, index) => {
    if (title && index >= title.from && index < title.to) return;
    const reason = reasonToOmit(line, index, { title, first, end });
    if (reason !== null) {
      omitted.set(index, reason);
      return;
    }
    body.push(line);
    bodyIndices.push(index);
  });
  return { title, body, bodyIndices, omitted };
}

interface Bounds {
  title: TitleMatch | null;
  first: number;
  end: number;
}

function reasonToOmit(line: SourceLine, index: number, { title, first, end }: Bounds): string | null {
  const boilerplate = boilerplateReason(line);
  if (title && index < title.from)
    return documentNumber.test(line.text) ? '文号，见元数据' : (boilerplate ?? reasonAboveTitle(line));
  if (index >= end) return boilerplate ?? (isMenu(line) ? '网页导航' : '网页页脚');
  if (index < first) {
    if (boilerplate !== null) return boilerplate;
    if (line.inMainContent && !isMenu(line)) return null;
    if (isMenu(line)) return '网页导航';
    return title && recogniseRole(line.text, 'head') !== null ? null : '网页元数据';
  }
  if (line.boilerplate !== null) return line.boilerplate;
  if (buttonReason(line) !== null) return buttonReason(line);
  return boilerplate === '页码' ? boilerplate : line.inMainContent ? null : '网页其他内容';
}

function reasonAboveTitle(line: SourceLine): string {
  if (isMenu(line)) return '网页导航';
  return /文件$|^签发人/.test(line.text) ? '版头' : '网页页头';
}

/** Index after the last line of the body; only boilerplate, menus and lines outside the main content follow. */
function endOfBody(lines: readonly SourceLine[]): number {
  let end = closedBy(lines);
  while (end > 0) {
    const line = lines[end - 1];
    if (!line || (line.inMainContent && !isMenu(line) && boilerplateReason(line) === null)) break;
    end--;
  }
  const lastProse = lines.findLastIndex((line) => line.inMainContent && isProse(line));
  for (let i = lastProse + 1; i < end; i++) {
    const line = lines[i];
    if (line && belowText.test(line.text) && boilerplateReason(line) !== null) return i;
  }
  return end;
}

/** Index of a line that closes the page in its second half and has no text of the report after it. */
function closedBy(lines: readonly SourceLine[]): number {
  const half = Math.floor(lines.length / 2);
  const index = lines.findIndex(
    (line, at) => at >= half && closesPage(line) && lines.slice(at + 1).every((below) => !isOfReport(below)),
  );
  return index < 0 ? lines.length : index;
}

/** Whether a line can only be of a report: a numbered heading, or the end of one. */
function isOfReport(line: SourceLine): boolean {
  return (
    /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/.test(line.text) ||
    recogniseRole(line.text, 'tail') !== null
  );
}

/** Words after which no line belongs to the body. */
const belowText = /^(?:上一[篇条]|下一[篇条]|相关|责任编辑|编辑|扫一扫|分享|【?打印|打印|关闭|版权所有|主办)/;

/** Whether a line is a paragraph of running text, not a heading or boilerplate. */
function isProse(line: SourceLine): boolean {
  return line.text.length >= 30 && /[，。；,;]/.test(line.text) && !isMenu(line) && boilerplateReason(line) === null;
}
