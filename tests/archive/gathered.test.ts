import { describe, expect, test } from 'vitest';
import { gather } from '../../src/archive/gathered.ts';
import type { Part } from '../../src/model/body.ts';
import { reportOf } from './founding.ts';

const points = (id: string, part: Part) => gather(reportOf(id), part);

describe('problems and next steps gathered', () => {
  test('point by point, without the words that lead up to 一是', () => {
    expect(points('440100/2024-office', 'problems').map(({ first }) => first)).toEqual([
      '一是法治政府建设的理论研究和实践总结还需强化。',
      '二是法治宣传的深度和广度有待进一步提升。',
      '三是法治政府建设亮点不够突出。',
      '四是为广州市重点区域争取省级职权力度还需进一步加大。',
    ]);
    expect(points('440100/2024-office', 'plans').map(({ block }) => block)).toEqual([
      's3-p1-1',
      's3-p1-2',
      's3-p1-3',
      's3-p1-4',
    ]);
    expect(points('440104/2022', 'plans').map(({ block }) => block)).toEqual(['s5-p5-1', 's5-p5-2', 's5-p5-3']);
  });

  test('a paragraph without items is a point', () => {
    const [only, ...more] = points('440104/2022', 'problems');
    expect(only).toMatchObject({ block: 's5-p4', rest: '' });
    expect(only?.first).toMatch(/^2022年,越秀区.*个别单位依法行政理念有待进一步提升等。$/);
    expect(more).toEqual([]);
  });

  test('a second sentence that names another problem is told too', () => {
    const [first] = points('440100/2024-office', 'problems');
    expect(first?.rest).toBe('践行依法行政理念还需加力,法治政府建设水平还不均衡。');
  });

  test('what is cut says so', () => {
    for (const id of ['440100/2024-office', '440104/2022', '440200/2024', '441500/2022-office']) {
      const report = reportOf(id);
      for (const { block, first, rest } of [...gather(report, 'problems'), ...gather(report, 'plans')]) {
        const { text } = report.body.blocks.find((one) => one.id === block) ?? { text: '' };
        const told = first + rest;
        expect(told === text || (told.endsWith('……') && text.startsWith(told.slice(0, -2)))).toBe(true);
      }
    }
  });
});
