import { trimWhiteSpace } from '../../src/parse/white-space.ts';
import { Unreadable } from '../cli/refusals.ts';
import { requireChinese } from './chinese-share.ts';
import { badBytesIn, decodeText } from './decode.ts';
import { foldSpace, plainLine, type Source, type SourceLine } from './source.ts';

/** Reads a text file. The capture is its unchanged text. */
export function readPlainText(bytes: Uint8Array): Source {
  const decoded = decodeText(bytes);
  const { text, encoding } = decoded;
  const printed = withoutMargin(text.split(lineEnd));
  const length = printed.reduce((total, line) => total + line.length, 0);
  if (length < 100) throw new Unreadable('文件里几乎没有文字', '检查是否选错了文件，或正文没有粘贴进来');
  const paragraphs = isWrapped(printed) ? unwrap(printed) : printed.filter(isPrinted);
  const lines = paragraphs.flatMap((line) => linesOf(foldSpace(line)));
  requireChinese(
    text,
    '文件里的文字不像中文，像是乱码',
    '打开文件看一看：看得清的，另存为 UTF-8 再导入；看不清的，换一份',
  );
  const seen = badBytesIn(lines, decoded);
  if (encoding !== 'utf-8') seen.push({ kind: 'recoded', line: null, text: encoding.toUpperCase() });
  const title = lines.find((line, index) => lines[index - 1]?.boilerplate === titleLabel && line.boilerplate === null);
  return { capture: text, lines, metadata: title ? { title: title.text } : {}, seen };
}

/** All that ends a line for the eye; U+000B is Word's manual line break. */
const lineEnd = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

function isPrinted(line: string): boolean {
  return trimWhiteSpace(line) !== '';
}

/** Lines without the white space that all of them begin with. */
function withoutMargin(lines: readonly string[]): string[] {
  const marginOf = (line: string) => line.length - line.trimStart().length;
  const margin = lines.filter(isPrinted).reduce((least, line) => Math.min(least, marginOf(line)), longestMargin);
  return lines.map((line) => line.slice(margin));
}

const longestMargin = 40;

const titleLabel = '网页元数据：标题';

/**
 * The lines in a printed line: what marks a heading in Markdown, and a title's label and the border of its table, are lines
 * beside the words.
 */
function linesOf(text: string): SourceLine[] {
  const [, mark, words] = /^(#{1,6}|>)\s+(.+)$/.exec(text) ?? [];
  if (mark && words)
    return [
      { ...plainLine(mark), boilerplate: '排版标记' },
      { ...plainLine(words), strong: mark !== '>' },
    ];
  const [, label, title, border = ''] = /^([\s|｜•·*-]*标\s*题\s*[:：]\s*)(.{8,}?)((?:\s*[|｜])*)$/.exec(text) ?? [];
  if (!label || !title) return [plainLine(text)];
  const furniture = (piece: string) =>
    piece.trim() === '' ? [] : [{ ...plainLine(piece.trim()), boilerplate: titleLabel }];
  return [...furniture(label), plainLine(title), ...furniture(border)];
}

/** Chinese print indents a paragraph by two characters. */
const indented = /^(?:\u3000|\u00a0{2}| {2}|\t)/;

/**
 * Whether paragraphs are hard-wrapped: many unfinished lines are about as long as the longest, or all lines are that have
 * another before the next empty line, or that an unindented one follows.
 */
function isWrapped(lines: readonly string[]): boolean {
  const printed = lines.filter(isPrinted);
  const longest = Math.max(...printed.map((line) => line.length));
  if (longest > 60 || printed.length < 8) return false;
  const isFull = (line: string) => line.length >= longest - 4;
  const continued = lines.filter((line, index) => isPrinted(line) && isPrinted(lines[index + 1] ?? ''));
  const hasEmptyLines = lines.slice(1, -1).some((line) => !isPrinted(line));
  if (hasEmptyLines && continued.length > 2 && continued.every(isFull)) return true;
  if (continuesUnindented(lines, isFull)) return true;
  const unfinished = printed.filter((line) => !sentenceEnd.test(line.trimEnd()));
  return unfinished.filter(isFull).length > printed.length / 3;
}

/** Whether paragraphs are indented and every full, unfinished line goes on in one that is not. */
function continuesUnindented(lines: readonly string[], isFull: (line: string) => boolean): boolean {
  if (lines.filter((line) => indented.test(line)).length < 3) return false;
  const next = lines.flatMap((line, index) =>
    isFull(line) && !sentenceEnd.test(line.trimEnd()) ? [lines[index + 1] ?? ''] : [],
  );
  return next.length > 1 && next.every((line) => isPrinted(line) && !indented.test(line));
}

const sentenceEnd = /[。！？：；!?:;]$/;

/** Joins the lines of each paragraph. One begins at an indent, a numbered heading, after an empty or a short line. */
function unwrap(lines: readonly string[]): string[] {
  const full = Math.max(...lines.map((line) => line.length)) - 4;
  const paragraphs: string[] = [];
  let previous = '';
  for (const line of lines) {
    const begins = indented.test(line) || /^[一二三四五六七八九十]+、/.test(line) || previous.length < full;
    if (!isPrinted(line)) previous = '';
    else if (begins || paragraphs.length === 0) paragraphs.push(line);
    else paragraphs[paragraphs.length - 1] += `\n${line}`;
    if (isPrinted(line)) previous = line;
  }
  return paragraphs;
}
