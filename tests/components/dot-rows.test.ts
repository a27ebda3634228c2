import { expect, test } from 'vitest';
import type { StatedGoal } from '../../src/components/format/format-goal.ts';
import { spreadApart } from '../../src/components/indicator/axes.ts';
import { drawDotRows, size } from '../../src/components/picture/dot-rows.ts';

const stated = (value: number, unit: string) => ({
  year: 2024,
  label: '越秀区',
  qualifier: '区级',
  value: { value, unit, bound: 'exact' as const, printed: null, ranked: unit === '名', check: null, computed: null },
  address: '/reports/440104/2024/#p1',
});
const goal = (value: number, unit: string): StatedGoal & { address: string } => ({
  ...{ by: 2029, comparator: '≥', value, unit, aspiration: false, quote: '', printed: null },
  address: '/plans/',
});

const amounts = (unit: string) => ({ unit, ranked: false });

test('values and goals share one scale from zero; each row says where, when and of what', () => {
  const { rows, goals, height } = drawDotRows([stated(50, '件'), stated(100, '件')], [goal(100, '件')], amounts('件'));
  expect(rows.map(({ label, value }) => [label, value])).toEqual([
    ['越秀区 2024 · 区级', '50 件'],
    ['越秀区 2024 · 区级', '100 件'],
  ]);
  expect(goals).toMatchObject([{ text: '到2029年 不少于 100 件', x: rows[1]?.x }]);
  const [half = 0, whole = 0] = rows.map(({ x }) => x - size.margin);
  expect(half / whole).toBeCloseTo(0.5);
  expect(rows.at(-1)?.y).toBeLessThan(height);
});

test('shares end at 100 %; of ranks the first is farthest right', () => {
  expect(drawDotRows([stated(100, '%')], [], amounts('%')).rows[0]?.x).toBe(size.width - size.margin);
  const [first = 0, tenth = 0] = drawDotRows([stated(1, '名'), stated(10, '名')], [], {
    unit: '名',
    ranked: true,
  }).rows.map(({ x }) => x);
  expect(first).toBeGreaterThan(tenth);
  const [one = 0, ten = 0] = drawDotRows([stated(1, '名'), stated(10, '名')], [], amounts('名')).rows.map(({ x }) => x);
  expect(one).toBeLessThan(ten);
});

test('labels at the ends of lines keep their order and their distance', () => {
  expect(spreadApart([100, 102, 40], 20)).toEqual([100, 120, 40]);
  expect(spreadApart([220, 224], 20)).toEqual([206, 226]);
});
