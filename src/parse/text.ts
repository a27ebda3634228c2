import { lookAlike, wordLookAlike } from '../model/look-alike.ts';
import { invisible, wordInvisible } from '../model/plain-text.ts';
import type { Position, Problem } from '../model/problem.ts';
import { trimWhiteSpace } from './white-space.ts';

/**
 * A piece of the text as written: a heading, a paragraph or a table. `position` is where its words begin in the file.
 * `runIn` is true for a paragraph that stands directly under a heading line: the source has both in one paragraph.
 */
export type RawBlock =
  | { type: 'heading'; level: 1 | 2 | 3; text: string; position: Position }
  | { type: 'paragraph'; text: string; runIn: boolean; position: Position }
  | { type: 'table'; rows: string[][]; position: Position };

/** Longer texts are refused unread; the longest known report has a fiftieth of it. */
const maxLength = 1_000_000;

/**
 * Reads the text subset: `##` `###` `####` headings, paragraphs of one line, pipe tables. Everything else is text, and
 * what MDX or Markdown would run, hide or turn into something else is refused with its place. Nothing is executed, so
 * nothing depends on how another parser reads the same file.
 */
export function readText(body: string, file: string, firstLine: number): { blocks: RawBlock[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const report: Report = (position, rule, message, fix) =>
    problems.push({ file, ...position, rule, message, fix, severity: 'error' });

  if (body.length > maxLength) {
    report(
      { line: firstLine, column: 1 },
      'text-size',
      `正文太长（${body.length} 字符，上限 ${maxLength}）`,
      '检查是否粘贴了多余内容',
    );
    return { blocks: [], problems };
  }

  const blocks: RawBlock[] = [];
  let above: RawBlock | null = null;
  let level = 0;
  for (const [index, line] of body.split('\n').entries()) {
    const text = trimWhiteSpace(line);
    if (text === '') {
      above = null;
      continue;
    }
    const position = { line: firstLine + index, column: line.indexOf(text) + 1 };
    refuseMarkup(text, position, report);
    const found = problems.length;
    above = readLine(text, position, above, report);
    if (above.type === 'heading') {
      if (problems.length === found) refuseJump(level, above.level, position, report);
      level = above.level;
    }
    if (blocks.at(-1) !== above) blocks.push(above);
  }
  for (const block of blocks) if (block.type === 'table') finishTable(block, report);
  return { blocks, problems };
}

type Report = (position: Position, rule: string, message: string, fix: string) => void;

/** Reads one line that is not blank. Returns the block it makes, or the table it goes on. */
function readLine(text: string, position: Position, above: RawBlock | null, report: Report): RawBlock {
  const hashes = /^#+/.exec(text)?.[0].length ?? 0;
  if (hashes > 0) return readHeading(text, hashes, position, report);
  if (text.startsWith('|')) {
    const row = splitRow(text);
    if (above?.type === 'table') {
      above.rows.push(row);
      return above;
    }
    return { type: 'table', rows: [row], position };
  }
  if (above?.type === 'paragraph') {
    report(position, 'paragraph-break', '两个自然段之间没有空行', '在上一段后面加一个空行；同一段的文字写在一行里');
  }
  if (above?.type === 'table') report(position, 'paragraph-break', '表格后面没有空行', '在表格后面加一个空行');
  return { type: 'paragraph', text: unescapeText(text), runIn: above?.type === 'heading', position };
}

function readHeading(text: string, hashes: number, position: Position, report: Report): RawBlock {
  const content = trimWhiteSpace(text.slice(hashes));
  if (hashes < 2 || hashes > 4) {
    const written = hashes > 6 ? `${hashes} 个 #` : '#'.repeat(hashes);
    report(
      position,
      'heading',
      `${written} 不是可用的标题级别`,
      '一、用 ##，（一）用 ###，再下一级用 ####；文件标题写在元数据里',
    );
  }
  if (content === '') {
    report(position, 'heading', '标题是空的', '写上标题，或删去这一行');
  } else if (text.charAt(hashes) === content.charAt(0)) {
    report(position, 'heading', '# 号后面没有空格', '在 # 号和标题之间加一个空格；若是正文，写作 \\#');
  }
  const level = hashes <= 2 ? 1 : hashes === 3 ? 2 : 3;
  const column = position.column + text.length - content.length;
  return { type: 'heading', level, text: unescapeText(content), position: { line: position.line, column } };
}

/** A heading lies at most one level below the one before it, and the first is a ##: otherwise two could have one id. */
function refuseJump(from: number, to: number, position: Position, report: Report): void {
  if (to <= from + 1) return;
  const [before, written, deepest] = [from, to, from + 1].map((level) => '#'.repeat(level + 1));
  const message = from === 0 ? `第一个标题是 ${written}` : `标题从 ${before} 跳到 ${written}`;
  report(position, 'heading', message, `改成 ${deepest}，或在前面补上缺少的上级标题`);
}

/** The second row of a table is its rule (`| --- |`); all rows have as many cells as the first. */
function finishTable(table: Extract<RawBlock, { type: 'table' }>, report: Report): void {
  const [head, rule] = table.rows;
  if (!head || !rule?.every((cell) => /^:?-+:?$/.test(cell))) {
    report(table.position, 'table', '表格第二行不是分隔行', '在表头下面写一行 | --- | --- |，列数与表头相同');
    return;
  }
  const width = head.length;
  table.rows.forEach((row, index) => {
    if (row.length === width) return;
    const position = { line: table.position.line + index, column: table.position.column };
    report(
      position,
      'table',
      `这一行有 ${row.length} 格，表头有 ${width} 格`,
      '补齐或删去多余的格；文字里的竖线写作 \\|',
    );
  });
  table.rows.splice(1, 1);
}

function splitRow(line: string): string[] {
  const inner = line.replace(/^\|/, '').replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => unescapeText(trimWhiteSpace(cell)));
}

/** `\` before an ASCII punctuation character stands for that character, as in Markdown. */
function unescapeText(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/** What is refused, each with its own rule. Patterns are matched on the line with escaped characters blanked out. */
const refused: { rule: string; pattern: RegExp; message: string; fix: string }[] = [
  {
    rule: 'code',
    pattern: /^(?:import|export)(?=[\s{*'"(])/g,
    message: '正文里不能有 import、export 语句',
    fix: '报告正文只写文字；若原文如此，在行首加 \\',
  },
  { rule: 'code', pattern: /[{}]/g, message: '正文里不能有花括号', fix: '删去；若是原文，写作 \\{ 和 \\}' },
  {
    rule: 'html',
    pattern: /<(?=[!/?a-zA-Z>])/g,
    message: '正文里不能有 HTML 或组件',
    fix: '删去标签，只留文字；若是原文的小于号，写作 \\<',
  },
  { rule: 'html', pattern: /<(?![!/?a-zA-Z>])/g, message: '小于号要转义', fix: '写作 \\<' },
  {
    rule: 'html',
    pattern: /&(?:#\d+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);/g,
    message: '正文里不能有 HTML 实体',
    fix: '直接写那个字符',
  },
  { rule: 'image', pattern: /!\[/g, message: '正文里不能有图片', fix: '删去图片；图中文字可照录' },
  {
    rule: 'link',
    pattern: /\](?=\(|:\s*\S)/g,
    message: '正文里不能有链接',
    fix: '只留链接的文字；若是原文的方括号，写作 \\]',
  },
  {
    rule: 'markup',
    pattern: /\*\*|__|~~|`/g,
    message: '正文里不能有加粗、代码等标记',
    fix: '删去标记，只留文字；若是原文，每个符号前加 \\',
  },
  {
    rule: 'markup',
    pattern: /^(?:>|[-+*]\s|={3,}$|-{3,}$|\*{3,}$)/g,
    message: '行首是 Markdown 标记',
    fix: '删去；若是原文，在行首加 \\',
  },
];

const suspicious = /[{}<&\]*_~`\\]|!\[|^[>\-+=ie]/;

function refuseMarkup(text: string, position: Position, report: Report): void {
  refuseLookAlike(text, position, report);
  if (!suspicious.test(text) && !invisible.test(text)) return;
  // Neither letter nor white space, so that what stands around an escape is seen as it is.
  const plain = text.replace(/\\[!-/:-@[-`{-~]/g, '··');
  for (const { rule, pattern, message, fix } of refused) {
    const found = plain.matchAll(pattern).next().value;
    if (found) report({ line: position.line, column: position.column + found.index }, rule, message, fix);
  }
  const hidden = invisible.exec(text);
  if (!hidden) return;
  const { message, fix } = wordInvisible(hidden[0]);
  report({ line: position.line, column: position.column + hidden.index }, 'invisible', message, fix);
}

function refuseLookAlike(text: string, position: Position, report: Report): void {
  const found = lookAlike.exec(text);
  if (!found) return;
  const { message, fix } = wordLookAlike(found[0]);
  report({ line: position.line, column: position.column + found.index }, 'look-alike', message, fix);
}
