import { describe, expect, test } from 'vitest';
import { marginOf } from '../../src/archive/margin.ts';
import { type Mark, segmentsOf } from '../../src/archive/segments.ts';
import type { ParsedBody } from '../../src/model/body.ts';
import { foundingContent, plan, reportOf } from './founding-content.ts';

const shared = { paragraph: 1, topics: [], parts: [] };
const body: ParsedBody = {
  blocks: [
    { ...shared, id: 's1', type: 'heading', level: 1, text: '甲乙丙' },
    { ...shared, id: 's1-p1', type: 'paragraph', role: null, text: '丁戊己庚' },
  ],
};
const mark = (start: number, end: number, kind: string): Mark => ({
  anchor: { block: 's1', paragraph: 1, start, end },
  kind,
});
const cut = (index: number, ...marks: Mark[]) => {
  const block = body.blocks[index];
  if (!block) throw new Error('no block');
  return segmentsOf(body, block, marks).map(({ text, marks }) => [text, ...marks.map(({ kind }) => kind)]);
};

describe('segmentsOf', () => {
  test('a block without marks is one run', () => {
    expect(cut(0)).toEqual([['甲乙丙']]);
  });

  test('a mark splits its block into three', () => {
    expect(cut(0, mark(1, 2, 'a'))).toEqual([['甲'], ['乙', 'a'], ['丙']]);
  });

  test('overlapping marks give runs with both kinds', () => {
    expect(cut(0, mark(0, 2, 'a'), mark(1, 3, 'b'))).toEqual([
      ['甲', 'a'],
      ['乙', 'a', 'b'],
      ['丙', 'b'],
    ]);
  });

  test('a mark that extends into the next block is in both', () => {
    expect(cut(0, mark(2, 5, 'a'))).toEqual([['甲乙'], ['丙', 'a']]);
    expect(cut(1, mark(2, 5, 'a'))).toEqual([['丁戊', 'a'], ['己庚']]);
  });

  test('of marks with the same words the first is innermost', () => {
    expect(cut(0, mark(0, 3, 'a'), mark(0, 3, 'b'))).toEqual([['甲乙丙', 'b', 'a']]);
  });

  test.each(['440100/2024-office', '440104/2022', '440200/2024', '441500/2022-office'])(
    'the segments of %s join to its text',
    (id) => {
      const report = reportOf(id);
      const { marks } = marginOf(foundingContent, report);
      expect(marks.length).toBeGreaterThan(20);
      for (const block of report.body.blocks) {
        const segments = segmentsOf(report.body, block, marks);
        expect(segments.map(({ text }) => text).join('')).toBe(block.text);
      }
    },
  );

  test('corrections of the plan are marked', () => {
    const { marks } = marginOf(foundingContent, plan);
    const corrected = plan.body.blocks
      .flatMap((block) => segmentsOf(plan.body, block, marks))
      .filter(({ marks }) => marks.some(({ kind }) => kind === 'correction'))
      .map(({ text }) => text);
    expect(corrected).toEqual(['。', '。', '免申即享', '。', '1000项', '监督+', '。', '。']);
  });
});
