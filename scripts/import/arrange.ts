import { recogniseRole } from '../../src/parse/roles.ts';
import { furnitureOf, isMenu } from './furniture.ts';
import type { Source, SourceLine } from './source.ts';
import { type FoundTitle, findTitle } from './title.ts';

/** A source taken apart: which lines are the text, and why the others are none. */
export interface Arrangement {
  title: FoundTitle | null;
  /** The lines of the text below the title, in order. */
  text: SourceLine[];
  /** For every line of the source that is no part of title or text, why; absent for the others. */
  omitted: Map<number, string>;
}

const documentNumber = /^[\p{Script=Han}]{2,12}[〔[【（(]\s*(?:19|20)\d{2}\s*[〕\]】）)]\s*\d{1,4}\s*号$/u;

/**
 * Tells the text from what stands around it. All lines of the source are accounted for: they are the title, the text, or
 * omitted for a reason that will be declared.
 */
export function arrange({ lines, stated }: Source): Arrangement {
  const first = lines.findIndex((line) => line.inBody && isProse(line));
  const title = findTitle(lines, first < 0 ? lines.length : first, stated.title);
  const end = endOfText(lines);
  const omitted = new Map<number, string>();
  const text: SourceLine[] = [];
  lines.forEach((line, index) => {
    if (title && index >= title.from && index < title.to) return;
    const reason = reasonToOmit(line, index, { title, first, end });
    if (reason === null) text.push(line);
    else omitted.set(index, reason);
  });
  return { title, text, omitted };
}

interface Bounds {
  title: FoundTitle | null;
  first: number;
  end: number;
}

function reasonToOmit(line: SourceLine, index: number, { title, first, end }: Bounds): string | null {
  const furniture = furnitureOf(line);
  if (title && index < title.from)
    return documentNumber.test(line.text) ? '文号，见元数据' : (furniture ?? wordAbove(line));
  if (index >= end) return furniture ?? (isMenu(line) ? '网页导航' : '网页页脚');
  if (index < first) {
    if (furniture !== null) return furniture;
    if (line.inBody && !isMenu(line)) return null;
    if (isMenu(line)) return '网页导航';
    return title && recogniseRole(line.text, 'head') !== null ? null : '网页元数据';
  }
  if (line.furniture !== null) return line.furniture;
  return furniture === '页码' ? furniture : line.inBody ? null : '网页其他内容';
}

function wordAbove(line: SourceLine): string {
  if (isMenu(line)) return '网页导航';
  return /文件$|^签发人/.test(line.text) ? '版头' : '网页页头';
}

/** The line after the last one of the text: what follows is furniture, menus, or no part of the page's body. */
function endOfText(lines: readonly SourceLine[]): number {
  let end = lines.length;
  while (end > 0) {
    const line = lines[end - 1];
    if (!line || (line.inBody && !isMenu(line) && furnitureOf(line) === null)) break;
    end--;
  }
  const lastProse = lines.findLastIndex((line) => line.inBody && isProse(line));
  for (let i = lastProse + 1; i < end; i++) {
    const line = lines[i];
    if (line && closesPage.test(line.text) && furnitureOf(line) !== null) return i;
  }
  return end;
}

/** After these words nothing of the text comes any more. */
const closesPage = /^(?:上一[篇条]|下一[篇条]|相关|责任编辑|编辑|扫一扫|分享|【?打印|打印|关闭|版权所有|主办)/;

/** A paragraph of running text, which no heading and no furniture is. */
function isProse(line: SourceLine): boolean {
  return line.text.length >= 30 && /[，。；,;]/.test(line.text) && !isMenu(line) && furnitureOf(line) === null;
}
