import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMarkdownSubset } from '../../src/parse/markdown-subset.ts';
import { cpuTime } from './cpu-time.ts';

const read = (body: string, firstLine = 1) => readMarkdownSubset(body, 'f.mdx', firstLine);

/** Problems as `line:column rule message`. */
const problemsOf = (body: string) =>
  read(body).problems.map(({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`);

describe('blocks', () => {
  test('headings, paragraphs and tables, with their positions', () => {
    const { blocks, problems } = read(
      '前言。\n\n## 一、甲\n\n### （一）乙。\n子。\n\n#### 1.丙\n\n| 年 | 件 |\n| --- | ---: |\n| 2024 | 3 |',
      20,
    );
    expect(problems).toEqual([]);
    expect(blocks).toEqual([
      { type: 'paragraph', text: '前言。', runIn: false, position: { line: 20, column: 1 } },
      { type: 'heading', level: 1, text: '一、甲', position: { line: 22, column: 4 } },
      { type: 'heading', level: 2, text: '（一）乙。', position: { line: 24, column: 5 } },
      { type: 'paragraph', text: '子。', runIn: true, position: { line: 25, column: 1 } },
      { type: 'heading', level: 3, text: '1.丙', position: { line: 27, column: 6 } },
      {
        type: 'table',
        rows: [
          ['年', '件'],
          ['2024', '3'],
        ],
        position: { line: 29, column: 1 },
      },
    ]);
  });

  test('white space is dropped at the ends of a line and kept within it', () => {
    expect(read('\u3000\u3000甲 乙\u3000丙 \u200B').blocks).toMatchObject([
      { text: '甲 乙\u3000丙', position: { line: 1, column: 3 } },
    ]);
  });

  test('a line of only white space separates paragraphs', () => {
    expect(read('甲\n \u3000\u200B\n乙')).toMatchObject({ blocks: [{ text: '甲' }, { text: '乙' }], problems: [] });
  });

  test('a paragraph after a blank line does not run in', () => {
    expect(read('## 一、甲\n\n乙').blocks[1]).toMatchObject({ runIn: false });
  });

  test('a heading after a heading, without a blank line', () => {
    expect(read('## 一、甲\n### （一）乙\n丙')).toMatchObject({
      blocks: [{ level: 1 }, { level: 2 }, { type: 'paragraph', runIn: true }],
      problems: [],
    });
  });

  test.each([
    ['\\## 不是标题', '## 不是标题'],
    ['\\{甲\\}', '{甲}'],
    ['甲 \\< 乙', '甲 < 乙'],
    ['\\*\\*甲\\*\\*', '**甲**'],
    ['甲\\\\乙', '甲\\乙'],
    ['\\甲', '\\甲'],
    ['\\import 甲', '\\import 甲'],
    ['\\- 甲', '- 甲'],
    ['\\> 甲', '> 甲'],
    ['\\[甲\\](乙)', '[甲](乙)'],
    ['\\&amp;', '&amp;'],
    ['\\`甲\\`', '`甲`'],
    ['\\| 甲 |', '| 甲 |'],
  ])('%j is the text %j', (body, text) => {
    expect(read(body)).toMatchObject({ blocks: [{ type: 'paragraph', text }], problems: [] });
  });

  test.each([
    '1. 推进政府职能转变',
    '1．推进',
    '（1）推进',
    '“互联网+监管”平台',
    '“1+18+222”三级全覆盖',
    '5.0版本改革',
    '《中国政务公开发展报告(2024)》',
    '穗@i企',
    '4·15',
    '2021—2025年',
    '——2023年1月19日在会议上',
    '----甲',
    '—',
    'importance 与 exports',
    '甲 > 乙',
    '甲 * 乙 * 丙',
    'a_b_c',
    '100%',
    '$甲$',
    'R&D',
    'AT&T 甲',
    '[注] 说明',
    '注[1]：说明',
    'https://www.gz.gov.cn/a?b=1&c=2',
  ])('%j is plain text', (body) => {
    const { blocks, problems } = read(body);
    expect(problems).toEqual([]);
    expect(blocks).toMatchObject([{ type: 'paragraph', text: body }]);
  });
});

describe('refused constructs, with their positions', () => {
  test.each([
    ['import 甲 from "fs"', '1:1 code 正文里不能有 import、export 语句'],
    ['甲。\n\n  import* as 甲 from "fs"', '3:3 code 正文里不能有 import、export 语句'],
    ['export const a = 1', '1:1 code 正文里不能有 import、export 语句'],
    ['export default 甲', '1:1 code 正文里不能有 import、export 语句'],
    ['import("fs")', '1:1 code 正文里不能有 import、export 语句'],
    ['甲{process.env.PATH}', '1:2 code 正文里不能有花括号'],
    ['甲}', '1:2 code 正文里不能有花括号'],
    ['{/* 注 */}', '1:1 code 正文里不能有花括号'],
    ['甲<script>alert(1)</script>', '1:2 html 正文里不能有 HTML 或组件'],
    ['<Box />', '1:1 html 正文里不能有 HTML 或组件'],
    ['<!-- 注 -->', '1:1 html 正文里不能有 HTML 或组件'],
    ['甲</b>', '1:2 html 正文里不能有 HTML 或组件'],
    ['<>甲', '1:1 html 正文里不能有 HTML 或组件'],
    ['<?php ?>', '1:1 html 正文里不能有 HTML 或组件'],
    ['甲 < 乙', '1:3 html 小于号要转义'],
    ['甲&nbsp;乙', '1:2 html 正文里不能有 HTML 实体'],
    ['甲&#8203;乙', '1:2 html 正文里不能有 HTML 实体'],
    ['甲&#x200b;乙', '1:2 html 正文里不能有 HTML 实体'],
    ['甲![图]', '1:2 image 正文里不能有图片'],
    ['见[官网](https://example.com)', '1:5 link 正文里不能有链接'],
    ['[官网]: https://example.com', '1:4 link 正文里不能有链接'],
    ['甲**乙**', '1:2 markup 正文里不能有加粗、代码等标记'],
    ['甲__乙__', '1:2 markup 正文里不能有加粗、代码等标记'],
    ['甲~~乙~~', '1:2 markup 正文里不能有加粗、代码等标记'],
    ['甲`乙`', '1:2 markup 正文里不能有加粗、代码等标记'],
    ['```\n', '1:1 markup 正文里不能有加粗、代码等标记'],
    ['> 甲', '1:1 markup 行首是 Markdown 标记'],
    ['>甲', '1:1 markup 行首是 Markdown 标记'],
    ['- 甲', '1:1 markup 行首是 Markdown 标记'],
    ['+ 甲', '1:1 markup 行首是 Markdown 标记'],
    ['* 甲', '1:1 markup 行首是 Markdown 标记'],
    ['---', '1:1 markup 行首是 Markdown 标记'],
    ['甲。\n\n====', '3:1 markup 行首是 Markdown 标记'],
    ['# 一、甲', '1:1 heading # 不是可用的标题级别'],
    ['## 一、甲\n\n##### 乙', '3:1 heading ##### 不是可用的标题级别'],
    [`${'#'.repeat(500)} 甲`, '1:1 heading 500 个 # 不是可用的标题级别'],
    ['##一、甲', '1:1 heading # 号后面没有空格'],
    ['##', '1:1 heading 标题是空的'],
    ['甲。\n\n ###  ', '3:2 heading 标题是空的'],
    ['### （一）甲', '1:1 heading 第一个标题是 ###'],
    ['甲。\n\n#### 1.甲', '3:1 heading 第一个标题是 ####'],
    ['## 一、甲\n\n#### 1.乙', '3:1 heading 标题从 ## 跳到 ####'],
    ['甲。\n乙。', '2:1 paragraph-break 两个自然段之间没有空行'],
    ['## 一、甲\n乙。\n丙。', '3:1 paragraph-break 两个自然段之间没有空行'],
    ['| 甲 |\n| --- |\n乙。', '3:1 paragraph-break 表格后面没有空行'],
    ['甲。\n\n| 甲 | 乙 |\n| 1 | 2 |', '3:1 table 表格第二行不是分隔行'],
    ['| 甲 |', '1:1 table 表格第二行不是分隔行'],
    ['| 甲 | 乙 |\n| --- | --- |\n| 1 |', '3:1 table 这一行有 1 格，表头有 2 格'],
    ['| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 | 3 |', '3:1 table 这一行有 3 格，表头有 2 格'],
    ['| 甲 | 乙 |\n| --- |\n| 1 | 2 |', '2:1 table 这一行有 1 格，表头有 2 格'],
    ['甲\u202E乙', '1:2 invisible 不可见字符 U+202E'],
    ['甲\u200B乙', '1:2 invisible 不可见字符 U+200B'],
    ['甲\u0000乙', '1:2 invisible 不可见字符 U+0000'],
    ['甲\uFEFF乙', '1:2 invisible 不可见字符 U+FEFF'],
    ['| 甲 |\n| --- |\n| 乙\u2066 |', '3:4 invisible 不可见字符 U+2066'],
    ['甲\u{E0041}乙', '1:2 invisible 不可见字符 U+E0041'],
  ])('%j', (body, problem) => {
    expect(problemsOf(body)).toEqual([problem]);
  });

  test('an escaped backslash does not escape the next character', () => {
    expect(problemsOf('\\\\{甲')).toEqual(['1:3 code 正文里不能有花括号']);
  });

  test('several constructs in one line are reported once each', () => {
    expect(problemsOf('![图](a.png){甲}{乙}')).toEqual(['1:12 code 正文里不能有花括号', '1:1 image 正文里不能有图片']);
  });

  test('every line is checked, and lines are counted from the first', () => {
    expect(read('甲{\n\n乙<b>', 10).problems.map(({ line, column }) => `${line}:${column}`)).toEqual(['10:2', '12:2']);
  });

  test('the wording of a problem', () => {
    expect(read('## 一、甲\n\n#### 1.乙').problems).toMatchInlineSnapshot(`
      [
        {
          "column": 1,
          "file": "f.mdx",
          "fix": "改成 ###，或在前面补上缺少的上级标题",
          "line": 3,
          "message": "标题从 ## 跳到 ####",
          "rule": "heading",
          "severity": "error",
        },
      ]
    `);
  });

  test('a text of a million characters is refused unread', () => {
    expect(problemsOf('甲'.repeat(1_000_001))).toEqual(['1:1 text-size 正文太长（1000001 字符，上限 1000000）']);
  });
});

describe('tables', () => {
  test('cells are trimmed, may be empty and may hold an escaped pipe', () => {
    expect(read('| 甲 |  |\n|---|:-:|\n|  乙\\|丙|丁 |')).toMatchObject({
      blocks: [
        {
          rows: [
            ['甲', ''],
            ['乙|丙', '丁'],
          ],
        },
      ],
      problems: [],
    });
  });

  test('the last pipe may be missing', () => {
    expect(read('| 甲 | 乙\n| --- | ---\n| 1 | 2')).toMatchObject({
      blocks: [
        {
          rows: [
            ['甲', '乙'],
            ['1', '2'],
          ],
        },
      ],
      problems: [],
    });
  });

  test('an escaped pipe at the end of a line belongs to its cell', () => {
    expect(read('| 甲\\|\n| --- |\n| 乙 |')).toMatchObject({ blocks: [{ rows: [['甲|'], ['乙']] }], problems: [] });
  });

  test('a blank line ends a table', () => {
    expect(read('| 甲 |\n| --- |\n\n| 乙 |\n| --- |').blocks).toHaveLength(2);
  });
});

describe('hostile input', () => {
  test.each([
    ['white space', `甲${' '.repeat(200_000)}乙`],
    ['import and white space', `import${' '.repeat(200_000)}甲`],
    ['backslashes', '\\'.repeat(200_000)],
    ['pipes', '|'.repeat(200_000)],
    ['ampersands', '&a'.repeat(200_000)],
    ['hashes', '#'.repeat(200_000)],
    ['brackets', ']:  '.repeat(100_000)],
  ])('a long run of %s is read in bounded time', (_name, body) => {
    const took = cpuTime(() => {
      read(body);
    });
    expect(took).toBeLessThan(4000);
  });

  test('nothing throws, and every problem has a valid position', () => {
    const piece = fc.constantFrom(
      '#',
      '## ',
      '|',
      '\n',
      '\n\n',
      '---',
      '{',
      '<',
      '\\',
      '甲',
      ' ',
      '\u200B',
      '&',
      '[',
      '](',
      '*',
      '`',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const body = pieces.join('');
        const lines = body.split('\n');
        for (const { line, column } of read(body).problems) {
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
        }
      }),
    );
  });
});
