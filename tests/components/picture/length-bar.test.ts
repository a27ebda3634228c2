import { expect, test } from 'vitest';
import { drawSegments } from '../../../src/components/picture/length-bar.ts';

test('segments are side by side; only long ones have a label, all have words', () => {
  const segments = drawSegments([
    { name: '主要举措和成效', characters: 1600 },
    { name: '下一步计划', characters: 300 },
    { name: '问题和不足', characters: 100 },
  ]);
  expect(
    drawSegments([
      { name: '甲', characters: 11 },
      { name: '乙', characters: 89 },
    ])[0]?.label,
  ).toBe('');
  expect(segments.map(({ start, width }) => [start, width])).toEqual([
    ['0.0%', '80.0%'],
    ['80.0%', '15.0%'],
    ['95.0%', '5.0%'],
  ]);
  expect(segments.map(({ label }) => label)).toEqual(['主要举措和成效 80.0%', '15.0%', '']);
  expect(segments[0]?.words).toBe('主要举措和成效 80.0%（1,600 字）');
});
