import { expect, test } from 'vitest';
import { area } from '../../../src/components/picture/day-axis.ts';
import { dayMarks } from '../../../src/components/picture/day-marks.ts';

const day = (day: number, count: number) => ({ day, status: 'in-time' as const, count });
const marksIn = (path: string | undefined) => path?.split('M').length ?? 0;

test('a dot for each report, and the ends of the row', () => {
  const { kind, rows } = dayMarks([[day(-30, 2), { day: 0, status: 'unknown', count: 1 }]]);
  expect(kind).toBe('dots');
  expect(rows[0]?.paths.map(({ status, path }) => [status, marksIn(path) - 1])).toEqual([
    ['in-time', 2],
    ['unknown', 1],
  ]);
  expect(rows[0]?.ends?.[0].x).toBeLessThan(rows[0]?.ends?.[1].x ?? 0);
});

test('days beyond the axis are at its end', () => {
  expect(dayMarks([[day(500, 1)]]).rows[0]?.ends?.[0].x).toBe(area.right);
});

test('words about days beyond the axis are above the dots at its end, however many', () => {
  const [few, many, none] = dayMarks([[day(500, 1)], [day(90, 10)], [day(-90, 10)]]).rows;
  expect(few?.heightAtEnd).toBeGreaterThan(0);
  expect(many?.heightAtEnd).toBeCloseTo(10 * (few?.heightAtEnd ?? 0));
  expect(many?.height).toBeCloseTo(many?.heightAtEnd ?? 0);
  expect(none?.heightAtEnd).toBe(0);
});

test('more than 900 reports are bars by week, at most 60 units high, however many they are', () => {
  const days = Array.from({ length: 300 }, (_, i) => day(i - 200, 100));
  const { kind, rows } = dayMarks([days, [day(-1, 5)]]);
  expect(kind).toBe('bars');
  expect(rows[0]?.height).toBeCloseTo(60);
  expect(rows[1]?.height).toBeLessThan(1);
  const heights = [...(rows[0]?.paths[0]?.path.matchAll(/v-([\d.]+)/g) ?? [])].map((match) => Number(match[1]));
  expect(Math.max(...heights)).toBe(60);
  expect(heights.length).toBeLessThan(50);
});

test('weeks beyond the axis share one bar, so that none covers another', () => {
  const { kind, rows } = dayMarks([[day(0, 900), day(100, 300), day(200, 500)]]);
  expect(kind).toBe('bars');
  const bars = [...(rows[0]?.paths[0]?.path.matchAll(/M([\d.]+) -?[\d.]+v-([\d.]+)/g) ?? [])];
  expect(bars).toHaveLength(2);
  expect(Number(bars[1]?.[2])).toBeCloseTo((800 / 900) * 60, 1);
  expect(rows[0]?.heightAtEnd).toBeCloseTo((800 / 900) * 60, 1);
});

test('many reports of one day are bars too, instead of a tower of dots', () => {
  expect(dayMarks([[day(-1, 400)]]).kind).toBe('bars');
});
