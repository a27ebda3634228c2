import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/model/body.ts';
import { markdown, plainText } from '../../../src/publish/resources/text-formats.ts';
import { foundingContent } from '../../archive/founding-content.ts';

const blockFields = { topics: [], parts: [] };
const blocks: Block[] = [
  { type: 'heading', level: 1, id: 's1', text: '一、工作', paragraph: 1, ...blockFields },
  { type: 'heading', level: 2, id: 's1-1', text: '（一）推进。', paragraph: 2, ...blockFields },
  { type: 'paragraph', role: null, id: 's1-1-p1', text: '主要有：', paragraph: 2, ...blockFields },
  { type: 'item', id: 's1-1-p1-1', text: '一是*甲*；', paragraph: 2, ...blockFields },
  { type: 'item', id: 's1-1-p1-2', text: '二是乙_丙_。', paragraph: 2, ...blockFields },
  { type: 'paragraph', role: null, id: 's1-1-p2', text: '1 .推进<b>', paragraph: 3, ...blockFields },
  { type: 'paragraph', role: null, id: 's1-1-p3', text: '2. 再推进', paragraph: 4, ...blockFields },
  {
    type: 'table',
    id: 's1-1-p4',
    text: '甲\t乙\n1|2\t3',
    rows: [
      ['甲', '乙'],
      ['1|2', '3'],
    ],
    paragraph: 5,
    ...blockFields,
  },
];
const report = { meta: { title: '题', titleSupplied: true }, body: { blocks } };

describe('plain text', () => {
  test('one line per source paragraph and per table row; without a supplied title', () => {
    expect(plainText(report)).toBe(
      '一、工作\n（一）推进。主要有：一是*甲*；二是乙_丙_。\n1 .推进<b>\n2. 再推进\n甲\t乙\n1|2\t3\n',
    );
  });

  test.each(
    [...foundingContent.reports.values(), ...foundingContent.plans.values()].map(
      (reportOrPlan) => [reportOrPlan.id, reportOrPlan] as const,
    ),
  )('%s: nothing is lost or added, and line n is source paragraph n', (_id, reportOrPlan) => {
    const { title, titleSupplied } = reportOrPlan.meta;
    const lines = plainText(reportOrPlan).trimEnd().split('\n');
    const paragraphs = Map.groupBy(reportOrPlan.body.blocks, (block) => block.paragraph);
    for (const [number, blocks] of paragraphs) {
      expect(lines[number - 1]).toBe(blocks.map((block) => block.text).join(''));
    }
    expect(lines).toHaveLength(paragraphs.size + (titleSupplied ? 0 : 1));
    if (!titleSupplied) expect(lines[0]).toBe(title);
  });
});

test('Markdown: headings by level, blank lines between paragraphs, syntax escaped', () => {
  expect(markdown(report)).toBe(
    [
      '# \\[题\\]',
      '## 一、工作',
      '### （一）推进。',
      '主要有：一是\\*甲\\*；二是乙\\_丙\\_。',
      '1 .推进\\<b\\>',
      '2\\. 再推进',
      '| 甲 | 乙 |\n| --- | --- |\n| 1\\|2 | 3 |\n',
    ].join('\n\n'),
  );
});
