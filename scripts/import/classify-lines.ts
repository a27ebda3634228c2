import { recogniseRole } from '../../src/parse/roles.ts';
import { withoutWhiteSpace } from '../../src/parse/white-space.ts';
import { boilerplateReason, buttonReason, closesPage, isMenu, labelsNextLine } from './boilerplate.ts';
import { isDocumentNumber } from './document-number.ts';
import { findReport } from './find-report.ts';
import type { TitleMatch } from './find-title.ts';
import type { PlaceNames } from './place-names.ts';
import { readDatedLine } from './read-signature.ts';
import { isSignerLine } from './signer.ts';
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
  /** Index of the line after the title; 0 without a title. */
  titleEnds: number;
  /** Index of the first line of running text. */
  textBegins: number;
  /** Index of the title of another document in the source, above or below the report's. */
  otherTitle: number | null;
}

/** Reason to omit the lines of another document above the report, such as a covering letter. */
export const otherDocument = '报告以外的另一份文件';

/**
 * Separates the report from page boilerplate. Every line becomes title, body, or omitted with a reason, which will be
 * declared in the front matter.
 */
export function classifyLines({ lines, metadata }: Source, names: PlaceNames): ClassifiedSource {
  const { title, textBegins, otherTitle, begins } = findReport(lines, metadata.title, names, isProse);
  const end = endOfBody(lines);
  const repeated = repetitionsOf(title, lines, textBegins);
  const omitted = new Map<number, string>();
  const body: SourceLine[] = [];
  const bodyIndices: number[] = [];
  lines.forEach((line, index) => {
    if (title && index >= title.from && index < title.to) return;
    const reason =
      (index < begins ? (boilerplateReason(line) ?? otherDocument) : null) ??
      (repeated.has(index) ? '重复的标题' : reasonToOmit(line, index, { lines, title, first: textBegins, end }));
    if (reason !== null) {
      omitted.set(index, reason);
      return;
    }
    body.push(line);
    bodyIndices.push(index);
  });
  return { title, body, bodyIndices, omitted, titleEnds: title?.to ?? 0, textBegins, otherTitle };
}

/** The lines between title and text that repeat the title, in one line or several. */
function repetitionsOf(title: TitleMatch | null, lines: readonly SourceLine[], end: number): Set<number> {
  const repeated = new Set<number>();
  const wanted = title && withoutWhiteSpace(title.text);
  for (let from = title?.to ?? end; from < end; from++) {
    for (let to = from + 1; to <= Math.min(from + 3, end); to++) {
      const text = lines.slice(from, to).map((line) => line.text);
      if (withoutWhiteSpace(text.join('')) !== wanted) continue;
      for (let index = from; index < to; index++) repeated.add(index);
    }
  }
  return repeated;
}

interface Bounds {
  lines: readonly SourceLine[];
  title: TitleMatch | null;
  first: number;
  end: number;
}

function reasonToOmit(line: SourceLine, index: number, { lines, title, first, end }: Bounds): string | null {
  const boilerplate = boilerplateReason(line);
  const isNumber = index < first && isDocumentNumber(line.text);
  if (isNumber && (title === null || index < title.to + reachBelowTitle)) return '文号，见元数据';
  const isValue = index < first && isValueBelow(lines[index - 1], line);
  if (title && index < title.from) return boilerplate ?? (isValue ? '网页元数据' : reasonAboveTitle(line));
  if (index >= end) return boilerplate ?? (isMenu(line) ? '网页导航' : '网页页脚');
  if (index < first) {
    if (boilerplate !== null) return boilerplate;
    if (isSignerLine(line.text)) return '版头';
    if (isValue) return '网页元数据';
    if (line.inMainContent && !isMenu(line)) return null;
    if (isMenu(line)) return '网页导航';
    return title && recogniseRole(line.text, 'head') !== null ? null : '网页元数据';
  }
  if (line.boilerplate !== null) return line.boilerplate;
  if (buttonReason(line) !== null) return buttonReason(line);
  return boilerplate === '页码' ? boilerplate : line.inMainContent ? null : '网页其他内容';
}

/** Lines below the title in which a document number may be. */
const reachBelowTitle = 4;

/** Whether a line is the value of the label above it: 来源：, then a name. */
function isValueBelow(label: SourceLine | undefined, line: SourceLine): boolean {
  return label !== undefined && labelsNextLine(label) && line.text.length <= 40 && !/[:：。]$/.test(line.text);
}

function reasonAboveTitle(line: SourceLine): string {
  if (isMenu(line)) return '网页导航';
  return /文件$/.test(line.text) || isSignerLine(line.text) ? '版头' : '网页页头';
}

/** Index after the last line of the body; only boilerplate, menus and lines outside the main content follow. */
function endOfBody(lines: readonly SourceLine[]): number {
  let end = closedBy(lines);
  while (end > 0) {
    const line = lines[end - 1];
    if (!line || (line.inMainContent && !isMenu(line) && boilerplateReason(line) === null)) break;
    if (isSignatureDate(line, lines[end - 2])) break;
    end--;
  }
  const lastProse = lines.findLastIndex((line) => line.inMainContent && isProse(line));
  for (let i = lastProse + 1; i < end; i++) {
    const line = lines[i];
    if (line && belowText.test(line.text) && boilerplateReason(line) !== null) return i;
  }
  return end;
}

/** Whether a line is the day below a signature, however it is printed. */
function isSignatureDate(line: SourceLine, above: SourceLine | undefined): boolean {
  if (!line.inMainContent || !above || readDatedLine(line.text)?.name !== '') return false;
  return recogniseRole(above.text, 'tail') === 'signature';
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
