import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/model/body.ts';
import { markdown, plainText } from '../../src/publish/text.ts';
import { founding } from '../archive/founding.ts';

const shared = { topics: [], parts: [] };
const blocks: Block[] = [
  { type: 'heading', level: 1, id: 's1', text: '一、工作', paragraph: 1, ...shared },
  { type: 'heading', level: 2, id: 's1-1', text: '（一）推进。', paragraph: 2, ...shared },
  { type: 'paragraph', role: null, id: 's1-1-p1', text: '主要有：', paragraph: 2, ...shared },
  { type: 'item', id: 's1-1-p1-1', text: '一是*甲*；', paragraph: 2, ...shared },
  { type: 'item', id: 's1-1-p1-2', text: '二是乙_丙_。', paragraph: 2, ...shared },
  { type: 'paragraph', role: null, id: 's1-1-p2', text: '1 .推进<b>', paragraph: 3, ...shared },
  { type: 'paragraph', role: null, id: 's1-1-p3', text: '2. 再推进', paragraph: 4, ...shared },
  {
    type: 'table',
    id: 's1-1-p4',
    text: '甲\t乙\n1|2\t3',
    rows: [
      ['甲', '乙'],
      ['1|2', '3'],
    ],
    paragraph: 5,
    ...shared,
  },
];
const text = { meta: { title: '题', titleSupplied: true }, body: { blocks } };

describe('plain text', () => {
  test('a source paragraph a line, without a title that the source does not have; a table a row a line', () => {
    expect(plainText(text)).toBe(
      '一、工作\n（一）推进。主要有：一是*甲*；二是乙_丙_。\n1 .推进<b>\n2. 再推进\n甲\t乙\n1|2\t3\n',
    );
  });

  test.each([...founding.reports.values(), ...founding.plans.values()].map((made) => [made.id, made] as const))(
    '%s: nothing is lost or added, and line n is source paragraph n',
    (_id, made) => {
      const { title, titleSupplied } = made.meta;
      const lines = plainText(made).trimEnd().split('\n');
      const paragraphs = Map.groupBy(made.body.blocks, (block) => block.paragraph);
      for (const [number, blocks] of paragraphs) {
        expect(lines[number - 1]).toBe(blocks.map((block) => block.text).join(''));
      }
      expect(lines).toHaveLength(paragraphs.size + (titleSupplied ? 0 : 1));
      if (!titleSupplied) expect(lines[0]).toBe(title);
    },
  );
});

test('Markdown: headings by level, paragraphs apart, what Markdown acts on escaped', () => {
  expect(markdown(text)).toBe(
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
