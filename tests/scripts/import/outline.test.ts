import { describe, expect, test } from 'vitest';
import { outlineOf } from '../../../scripts/import/outline.ts';
import { plainLine } from '../../../scripts/import/source.ts';

const text = '全年办理许可事项1204件，其中网上办结983件，按时办结率为百分之九十九。';
const opening = '2023年，样县对照年度要点逐项推进，各项工作按期完成，现将有关情况报告如下。';
const long = `一、${'深入学习贯彻、全面部署落实、统筹协调推进，'.repeat(4)}取得成效`;

/** Each layout is a list of lines; those that are headings begin with their level. */
const layouts: [name: string, lines: string[], ...remarks: RegExp[]][] = [
  ['a repeated line', [opening, '#一、强化领导', '一、强化领导', text, '#二、强化制度', text], /第 3 段.*与上一段相同/],
  ['ends in ；', [opening, '#一、主要举措和成效;', text, '#二、存在的不足；', text, '#三、主要安排；', text]],
  [
    'continuous Arabic',
    [
      opening,
      '#一、主要工作',
      '##（一）加强领导',
      `###1.健全机制。${text}`,
      `###2.强化考核。${text}`,
      '##（二）履行职能',
      `###3.深化改革。${text}`,
      `###4.优化服务。${text}`,
    ],
  ],
  [
    'one number of a section goes on',
    [
      opening,
      '#一、工作',
      '##（一）领导',
      `###1.机制。${text}`,
      '##（二）职能',
      `###2.改革。${text}`,
      '##（三）服务',
      `###3.窗口。${text}`,
    ],
  ],
  [
    '（一） goes on over 一、',
    [
      opening,
      '#一、工作',
      '##（一）领导',
      text,
      '##（二）制度',
      text,
      '#二、执法',
      '##（三）检查',
      text,
      '##（四）监督',
      text,
    ],
  ],
  ['over 70 characters', [opening, `#${long}`, text, '#二、存在的不足', text]],
  ['with a figure', [opening, '#一、办结许可1204件', text, '#二、开展检查86次', text, '#三、下一步打算', text]],
  ['with a figure, second level', [opening, '#一、工作', '##（一）完善3项制度', text, '##（二）开展执法', text]],
  ['； at the second level', [opening, '#一、工作', '##（一）完善制度；', text, '##（二）开展执法；', text]],
  ['the first line', ['#一、总体情况', text, '#二、主要工作', text]],
  ['a heading without text', [opening, '#一、工作', text, '#二、不足', '#三、打算', text]],
  [
    'table of contents',
    [opening, '一、工作', '二、不足', '三、打算', '#一、工作', text, '#二、不足', text, '#三、打算', text],
  ],
  [
    'four levels',
    [opening, '#第一部分 总述', '##一、工作', '###（一）领导', `1.机制。${text}`, `2.考核。${text}`],
    /第四级以下/,
  ],
  ['skipped', [opening, '#一、工作', text, '#三、打算', text], /第 4 段.*不相连/],
  ['skipped at the second level', [opening, '#一、工作', '##（一）领导', text, '##（三）制度', text], /不相连/],
  ['the first is missing', [opening, '二、不足', text, '三、打算', text], /没有算作标题/, /没有认出小标题/],
  ['none', [opening, text, text], /没有认出小标题/],
  ['first sentence as heading', [opening, `#一、加强领导。${text}`, `#二、完善制度。${text}`]],
  ['with 一是', [opening, '#一、工作', `一是抓学习。${text}`, `二是抓制度。${text}`, '#二、打算', text]],
  ['full stop instead of 、', [opening, '#一.工作', text, '#二．不足', text]],
  [
    'more than ten',
    [opening, ...Array.from('一二三四五六七八九十').flatMap((n) => [`#${n}、工作`, text]), '#十一、打算', text],
  ],
  // Lists and running text.
  ['list of items', [opening, '#一、工作', text, '（一）抓学习；', '（二）抓制度。', '#二、打算', text]],
  ['Arabic list', [opening, '#一、工作', text, '1.抓学习', '2.抓制度', '3.抓落实', '#二、打算', text]],
  [
    'sentences with figures',
    [opening, '#一、工作', `1.办理案件12件。${text}`, `2.开展检查86次。${text}`, '#二、打算', text],
  ],
  [
    'attachments',
    [opening, '#一、工作', text, '#二、打算', text, '样县人民政府', '2024年1月20日', '附件：', '1.统计表', '2.清单'],
  ],
  ['one Arabic sentence', [opening, '#一、工作', '3.抓学习', text, '#二、打算', text]],
  ['a decimal', [opening, '#一、工作', '1.5万人参加学习，', text, '#二、打算', text]],
];

describe('headings and nothing else', () => {
  test.each(layouts)('%s', (_name, written, ...expected) => {
    const lines = written.map((line) => plainLine(line.replace(/^#+/, '')));
    const { headings, remarks } = outlineOf(lines);
    const found = lines.map(({ text: line }, index) => '#'.repeat(headings.get(index)?.level ?? 0) + line);
    expect(found).toEqual(written);
    expect(remarks).toEqual(expected.map((remark) => expect.stringMatching(remark)));
  });
});
