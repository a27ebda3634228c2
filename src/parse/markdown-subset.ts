import { describeInvisible, invisiblePattern, isUsual } from '../model/invisible.ts';
import { describeLookAlike, lookAlikePattern } from '../model/look-alike.ts';
import type { Position, Problem } from '../model/problem.ts';
import { trimWhiteSpace } from './white-space.ts';

/**
 * A heading, paragraph or table as written. `position` is the start of its words in the file. `runIn` marks a paragraph
 * directly under a heading line: the source has both in one paragraph.
 */
export type RawBlock =
  | { type: 'heading'; level: 1 | 2 | 3; text: string; position: Position }
  | { type: 'paragraph'; text: string; runIn: boolean; position: Position }
  | { type: 'table'; rows: string[][]; position: Position };

/** Longer texts are refused unread. The longest known report is a fiftieth of this. */
const maxLength = 1_000_000;

/**
 * Reads the Markdown subset of reports and plans: `##` `###` `####` headings, one-line paragraphs, pipe tables. All else
 * is text; what MDX or Markdown would run, hide or transform is refused. Nothing is executed, so the result does not
 * depend on another parser.
 */
export function readMarkdownSubset(
  body: string,
  file: string,
  firstLine: number,
): { blocks: RawBlock[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const flag: Flag = (position, rule, message, fix) =>
    problems.push({ file, ...position, rule, message, fix, severity: 'error' });

  if (body.length > maxLength) {
    flag(
      { line: firstLine, column: 1 },
      'text-size',
      `正文太长（${body.length} 字符，上限 ${maxLength}）`,
      '检查是否粘贴了多余内容',
    );
    return { blocks: [], problems };
  }

  const blocks: RawBlock[] = [];
  let previous: RawBlock | null = null;
  let level = 0;
  for (const [index, line] of body.split('\n').entries()) {
    const text = trimWhiteSpace(line);
    if (text === '') {
      previous = null;
      continue;
    }
    const position = { line: firstLine + index, column: line.indexOf(text) + 1 };
    refuseMarkup(text, position, flag);
    const problemsBefore = problems.length;
    previous = readLine(text, position, previous, flag);
    if (previous.type === 'heading') {
      if (problems.length === problemsBefore) refuseJump(level, previous.level, position, flag);
      level = previous.level;
    }
    if (blocks.at(-1) !== previous) blocks.push(previous);
  }
  for (const block of blocks) if (block.type === 'table') finishTable(block, flag);
  return { blocks, problems };
}

type Flag = (position: Position, rule: string, message: string, fix: string) => void;

/** Reads a non-blank line. Returns its block, or the table it continues. */
function readLine(text: string, position: Position, previous: RawBlock | null, flag: Flag): RawBlock {
  const hashes = /^[#＃]+/.exec(text)?.[0] ?? '';
  if (hashes.includes('＃')) flag(position, 'heading', '标题的 ＃ 是全角的', '改成半角的 #，后面空一格');
  if (hashes !== '') return readHeading(text, hashes.length, position, flag);
  if (text.startsWith('|')) {
    const row = splitRow(text);
    if (previous?.type === 'table') {
      previous.rows.push(row);
      return previous;
    }
    return { type: 'table', rows: [row], position };
  }
  if (previous?.type === 'paragraph') {
    flag(position, 'paragraph-break', '两个自然段之间没有空行', '在上一段后面加一个空行；同一段的文字写在一行里');
  }
  if (previous?.type === 'table') flag(position, 'paragraph-break', '表格后面没有空行', '在表格后面加一个空行');
  return { type: 'paragraph', text: unescapeText(text), runIn: previous?.type === 'heading', position };
}

function readHeading(text: string, hashes: number, position: Position, flag: Flag): RawBlock {
  const content = trimWhiteSpace(text.slice(hashes));
  if (hashes < 2 || hashes > 4) {
    const written = hashes > 6 ? `${hashes} 个 #` : '#'.repeat(hashes);
    flag(
      position,
      'heading',
      `${written} 不是可用的标题级别`,
      '一、用 ##，（一）用 ###，再下一级用 ####；文件标题写在元数据里',
    );
  }
  if (content === '') {
    flag(position, 'heading', '标题是空的', '写上标题，或删去这一行');
  } else if (text.charAt(hashes) === content.charAt(0)) {
    flag(position, 'heading', '# 号后面没有空格', '在 # 号和标题之间加一个空格；若是正文，写作 \\#');
  }
  const level = hashes <= 2 ? 1 : hashes === 3 ? 2 : 3;
  const column = position.column + text.length - content.length;
  return { type: 'heading', level, text: unescapeText(content), position: { line: position.line, column } };
}

/** A heading is at most one level below the previous one, and the first is a ##; otherwise ids might not be unique. */
function refuseJump(from: number, to: number, position: Position, flag: Flag): void {
  if (to <= from + 1) return;
  const [before, written, deepest] = [from, to, from + 1].map((level) => '#'.repeat(level + 1));
  const message = from === 0 ? `第一个标题是 ${written}` : `标题从 ${before} 跳到 ${written}`;
  flag(position, 'heading', message, `改成 ${deepest}，或在前面补上缺少的上级标题`);
}

/** Checks the delimiter row (`| --- |`) and the number of cells per row; removes the delimiter row. */
function finishTable(table: Extract<RawBlock, { type: 'table' }>, flag: Flag): void {
  const [header, delimiters] = table.rows;
  if (!header || !delimiters?.every((cell) => /^:?-+:?$/.test(cell))) {
    flag(table.position, 'table', '表格第二行不是分隔行', '在表头下面写一行 | --- | --- |，列数与表头相同');
    return;
  }
  const width = header.length;
  table.rows.forEach((row, index) => {
    if (row.length === width) return;
    const position = { line: table.position.line + index, column: table.position.column };
    flag(
      position,
      'table',
      `这一行有 ${row.length} 格，表头有 ${width} 格`,
      '补齐或删去多余的格；文字里的竖线写作 \\|',
    );
  });
  table.rows.splice(1, 1);
}

function splitRow(line: string): string[] {
  const content = line.replace(/^\|/, '').replace(/(?<!\\)\|$/, '');
  return content.split(/(?<!\\)\|/).map((cell) => unescapeText(trimWhiteSpace(cell)));
}

/** As in Markdown: `\` escapes ASCII punctuation. */
function unescapeText(text: string): string {
  return text.includes('\\') ? text.replace(/\\([!-/:-@[-`{-~])/g, '$1') : text;
}

/** Patterns match the line with escaped characters masked. */
const refusedConstructs: { rule: string; pattern: RegExp; message: string; fix: string }[] = [
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

function refuseMarkup(text: string, position: Position, flag: Flag): void {
  const usual = isUsual(text);
  if (!usual) refuseLookAlike(text, position, flag);
  if (!suspicious.test(text) && (usual || !invisiblePattern.test(text))) return;
  // The mask is neither letter nor white space, so that it does not change how its neighbours match.
  const masked = text.replace(/\\[!-/:-@[-`{-~]/g, '··');
  const hasImage = masked.includes('![');
  for (const { rule, pattern, message, fix } of refusedConstructs) {
    const match = masked.matchAll(pattern).next().value;
    // An image is written as a link behind a “!”.
    if (match && !(hasImage && rule === 'link'))
      flag({ line: position.line, column: position.column + match.index }, rule, message, fix);
  }
  const hidden = invisiblePattern.exec(text);
  if (!hidden) return;
  const { message, fix } = describeInvisible(hidden[0]);
  flag({ line: position.line, column: position.column + hidden.index }, 'invisible', message, fix);
}

function refuseLookAlike(text: string, position: Position, flag: Flag): void {
  const match = lookAlikePattern.exec(text);
  if (!match) return;
  const { message, fix } = describeLookAlike(match[0]);
  flag({ line: position.line, column: position.column + match.index }, 'look-alike', message, fix);
}
