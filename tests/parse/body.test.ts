import { expect, test } from 'vitest';
import { buildBody } from '../../src/parse/body.ts';
import { readMarkdownSubset } from '../../src/parse/markdown-subset.ts';

const bodyOf = (text: string) => buildBody(readMarkdownSubset(text, 'f.mdx', 1).blocks);

/** Blocks as `id paragraph type text`, roles in brackets. */
const sketch = (text: string) =>
  bodyOf(text).blocks.map((block) => {
    const role = block.type === 'paragraph' && block.role ? ` [${block.role}]` : '';
    return `${block.id} ${block.paragraph} ${block.type}${role} ${JSON.stringify(block.text)}`;
  });

test('a run-in heading, its lead and its items are one source paragraph', () => {
  expect(sketch('前言。\n\n## 一、甲\n\n### （一）乙。\n要点：一是子。二是丑。\n\n尾。')).toEqual([
    'p1 1 paragraph "前言。"',
    's1 2 heading "一、甲"',
    's1-1 3 heading "（一）乙。"',
    's1-1-p1 3 paragraph "要点："',
    's1-1-p1-1 3 item "一是子。"',
    's1-1-p1-2 3 item "二是丑。"',
    's1-1-p2 4 paragraph "尾。"',
  ]);
});

test('a paragraph that begins with its first item has an empty lead', () => {
  expect(sketch('一是子。二是丑。')).toEqual(['p1 1 paragraph ""', 'p1-1 1 item "一是子。"', 'p1-2 1 item "二是丑。"']);
});

test('a paragraph with a single item is not split', () => {
  expect(sketch('一是子。\n\n二是丑。')).toEqual(['p1 1 paragraph "一是子。"', 'p2 2 paragraph "二是丑。"']);
});

test('the text of a table is its cells, joined by tabs and line feeds', () => {
  expect(bodyOf('| 年 | 件 |\n| --- | --- |\n| 2024 | 3 |').blocks).toMatchObject([
    {
      id: 'p1',
      type: 'table',
      text: '年\t件\n2024\t3',
      rows: [
        ['年', '件'],
        ['2024', '3'],
      ],
    },
  ]);
});

test('white space between items belongs to none of them', () => {
  expect(sketch('一是子。 二是丑。')).toEqual([
    'p1 1 paragraph ""',
    'p1-1 1 item "一是子。"',
    'p1-2 1 item "二是丑。"',
  ]);
});

test('roles in head and tail, by position and wording', () => {
  const text = [
    '——2023年1月19日在样例市第一届人大常委会第一次会议上',
    '样例市人民政府',
    '主任、各位副主任、各位委员：',
    '现将样例市人民政府2022年度法治政府建设情况报告如下：',
    '## 一、甲',
    '样例市人民政府',
    '正文。',
    '正文。',
    '以上报告，请予审议。',
    '样例市人民政府',
    '2023年1月10日',
  ].join('\n\n');
  expect(sketch(text)).toEqual([
    'p1 1 paragraph [subtitle] "——2023年1月19日在样例市第一届人大常委会第一次会议上"',
    'p2 2 paragraph [issuer] "样例市人民政府"',
    'p3 3 paragraph [salutation] "主任、各位副主任、各位委员："',
    'p4 4 paragraph "现将样例市人民政府2022年度法治政府建设情况报告如下："',
    's1 5 heading "一、甲"',
    's1-p1 6 paragraph "样例市人民政府"',
    's1-p2 7 paragraph "正文。"',
    's1-p3 8 paragraph "正文。"',
    's1-p4 9 paragraph [closing] "以上报告，请予审议。"',
    's1-p5 10 paragraph [signature] "样例市人民政府"',
    's1-p6 11 paragraph [date] "2023年1月10日"',
  ]);
});

test('the head ends at the first running text', () => {
  expect(sketch('前言。\n\n主任、各位委员：\n\n甲。\n\n乙。\n\n丙。\n\n丁。')[1]).toBe(
    'p2 2 paragraph "主任、各位委员："',
  );
});

test('every block has a position; items have that of their paragraph', () => {
  const { blocks, positions } = bodyOf('## 一、甲\n\n一是子。二是丑。');
  expect(positions).toHaveLength(blocks.length);
  expect(positions).toEqual([
    { line: 1, column: 4 },
    { line: 3, column: 1 },
    { line: 3, column: 1 },
    { line: 3, column: 1 },
  ]);
});
