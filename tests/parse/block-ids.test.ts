import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockIds, type OutlineBlock } from '../../src/parse/block-ids.ts';

/** An outline, one block a line: `## 一、`, `p` a paragraph, `t` a table. */
function outline(text: string): OutlineBlock[] {
  return text
    .trim()
    .split('\n')
    .map((line): OutlineBlock => {
      const [, hashes = '', words = ''] = /^\s*(#*)\s*(.*)$/.exec(line) ?? [];
      if (hashes === '') return { type: words === 't' ? 'table' : 'paragraph' };
      return { type: 'heading', level: (hashes.length - 1) as 1 | 2 | 3, text: words };
    });
}

test.each([
  [
    'numbered',
    'p\np\n## 一、\np\n### （一）\np\np\n### （二）\nt\n## 二、\np',
    'p1 p2 s1 s1-p1 s1-1 s1-1-p1 s1-1-p2 s1-2 s1-2-p1 s2 s2-p1',
  ],
  ['no headings', 'p\np\nt', 'p1 p2 p3'],
  ['tables count with paragraphs', '## 一、\np\nt\np', 's1 s1-p1 s1-p2 s1-p3'],
  ['no numbers', '## 甲\np\n## 乙', 'h1 h1-p1 h2'],
  ['one heading without a number', '## 一、\n## 乙\n## 三、', 'h1 h2 h3'],
  ['a repeated number', '## 一、\n## 二、\n## 二、', 'h1 h2 h3'],
  ['a skipped number', '## 一、\n## 三、', 'h1 h2'],
  ['numbers going down', '## 二、\n## 一、', 'h1 h2'],
  ['numbers that start later', '## 三、\n## 四、', 's3 s4'],
  ['numbers in digits', '## 一、\n### （一）\n#### 1.\n#### 2 .', 's1 s1-1 s1-1-1 s1-1-2'],
  [
    'a third level numbered continuously across its parents',
    '## 三、\n### （一）\n#### 1.\n#### 2.\n#### 3.\n### （二）\n#### 4.\n#### 5.\n#### 6.\np',
    's3 s3-1 s3-1-1 s3-1-2 s3-1-3 s3-2 s3-2-4 s3-2-5 s3-2-6 s3-2-6-p1',
  ],
  ['children without numbers', '## 一、\n### 甲\np\n### 乙\n## 二、\n### （一）', 's1 s1-h1 s1-h1-p1 s1-h2 s2 s2-1'],
  [
    'children without numbers under a heading without one',
    '## 甲\n### 子\np\n## 乙\n### （一）',
    'h1 h1-h1 h1-h1-p1 h2 h2-1',
  ],
  [
    'each group of siblings is judged separately',
    '## 一、\n### （一）\n### （三）\n## 二、\n### （一）\n### （二）',
    's1 s1-h1 s1-h2 s2 s2-1 s2-2',
  ],
  ['a paragraph after deeper headings stays under the last', '## 一、\n### （一）\np\np', 's1 s1-1 s1-1-p1 s1-1-p2'],
  ['numbers of different forms', '## 一、\n## （二）\n## 3.', 's1 s2 s3'],
  ['only a heading', '## 一、', 's1'],
])('%s', (_name, text, ids) => {
  expect(blockIds(outline(text)).join(' ')).toBe(ids);
});

/** Headings that are at most one level below the previous one, as the Markdown subset requires. */
const anyOutline = fc
  .array(
    fc.record({
      down: fc.integer({ min: -2, max: 1 }),
      number: fc.constantFrom('', '一、', '二、', '三、', '（一）', '（二）', '1.', '2.', '十、', '甲'),
      below: fc.array(fc.constantFrom<OutlineBlock>({ type: 'paragraph' }, { type: 'table' }), { maxLength: 3 }),
    }),
    { maxLength: 12 },
  )
  .map((sections) => {
    let level = 0;
    return sections.flatMap(({ down, number, below }): OutlineBlock[] => {
      level = Math.min(3, Math.max(1, level + down));
      return [{ type: 'heading', level: level as 1 | 2 | 3, text: number }, ...below];
    });
  });

test('ids are unique short ASCII and start with the id of their heading', () => {
  fc.assert(
    fc.property(anyOutline, (blocks) => {
      const ids = blockIds(blocks);
      expect(new Set(ids).size).toBe(ids.length);
      const open: string[] = [];
      blocks.forEach((block, i) => {
        const id = ids[i] ?? '';
        expect(id).toMatch(/^(?:[sh]\d+(?:-h?\d+){0,2}(?:-p\d+)?|p\d+)$/);
        if (block.type !== 'heading') {
          if (open.length > 0) expect(id.startsWith(`${open.at(-1)}-p`)).toBe(true);
          return;
        }
        open.length = Math.min(open.length, block.level - 1);
        if (open.length > 0) expect(id.startsWith(`${open.at(-1)}-`)).toBe(true);
        open.push(id);
      });
    }),
  );
});

test('if numbers are in order, later blocks never change earlier ids', () => {
  const sections = ['## 一、', 'p', '### （一）', 'p', 'p', '## 二、', 'p', '### （一）', '### （二）', 'p'];
  const all = blockIds(outline(sections.join('\n')));
  for (let n = 1; n <= sections.length; n++) {
    expect(blockIds(outline(sections.slice(0, n).join('\n')))).toEqual(all.slice(0, n));
  }
});
