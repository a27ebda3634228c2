import { expect, test } from 'vitest';
import { drawSegments } from '../../../src/components/picture/length-bar.ts';

test('segments are side by side; only long ones have a label, all have words', () => {
  const segments = drawSegments([
    { name: '主要举措和成效', characters: 1500 },
    { name: '下一步计划', characters: 400 },
    { name: '问题和不足', characters: 100 },
  ]);
  expect(segments.map(({ start, width }) => [start, width])).toEqual([
    ['0.0%', '75.0%'],
    ['75.0%', '20.0%'],
    ['95.0%', '5.0%'],
  ]);
  expect(segments.map(({ label }) => label)).toEqual(['主要举措和成效 75.0%', '20.0%', '']);
  expect(segments[0]?.words).toBe('主要举措和成效 75.0%（1,500 字）');
});

test('a name needs more room than a percentage, and that more than none', () => {
  const labelOf = (share: number) =>
    drawSegments([
      { name: '甲', characters: share },
      { name: '乙', characters: 100 - share },
    ])[0]?.label;
  expect([18, 19, 61, 62].map(labelOf)).toEqual(['', '19.0%', '61.0%', '甲 62.0%']);
});
