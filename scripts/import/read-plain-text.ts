import { trimWhiteSpace } from '../../src/parse/white-space.ts';
import { Unreadable } from '../cli/refusals.ts';
import { requireChinese } from './chinese-share.ts';
import { badBytesIn, decodeText } from './decode.ts';
import { foldSpace, plainLine, type Source } from './source.ts';

/** Reads a text file. The capture is its unchanged text. */
export function readPlainText(bytes: Uint8Array): Source {
  const decoded = decodeText(bytes);
  const { text, encoding } = decoded;
  const printed = text.split(/\r\n|[\n\r\f\u2028\u2029]/).filter((line) => trimWhiteSpace(line) !== '');
  const length = printed.reduce((total, line) => total + line.length, 0);
  if (length < 100) throw new Unreadable('文件里几乎没有文字', '检查是否选错了文件，或正文没有粘贴进来');
  const lines = (isWrapped(printed) ? unwrap(printed) : printed).map((line) => plainLine(foldSpace(line)));
  requireChinese(
    text,
    '文件里的文字不像中文，像是乱码',
    '打开文件看一看：看得清的，另存为 UTF-8 再导入；看不清的，换一份',
  );
  const seen = badBytesIn(lines, decoded);
  if (encoding !== 'utf-8') seen.push({ kind: 'recoded', after: null, text: encoding.toUpperCase() });
  return { capture: text, lines, metadata: {}, seen };
}

/** Chinese print indents a paragraph by two characters. */
const indented = /^(?:\u3000|\u00a0{2}| {2}|\t)/;

/** Whether paragraphs are hard-wrapped: many unfinished lines are about as long as the longest. */
function isWrapped(lines: readonly string[]): boolean {
  const longest = Math.max(...lines.map((line) => line.length));
  if (longest > 60 || lines.length < 8) return false;
  const unfinished = lines.filter((line) => !/[。！？：；!?:;]$/.test(line.trimEnd()));
  return unfinished.filter((line) => line.length >= longest - 4).length > lines.length / 3;
}

/** Joins the lines of each paragraph. One begins at an indent, at a numbered heading, and after a short line. */
function unwrap(lines: readonly string[]): string[] {
  const full = Math.max(...lines.map((line) => line.length)) - 4;
  const paragraphs: string[] = [];
  let previous = '';
  for (const line of lines) {
    const begins = indented.test(line) || /^[一二三四五六七八九十]+、/.test(line) || previous.length < full;
    if (begins || paragraphs.length === 0) paragraphs.push(line);
    else paragraphs[paragraphs.length - 1] += line;
    previous = line;
  }
  return paragraphs;
}
