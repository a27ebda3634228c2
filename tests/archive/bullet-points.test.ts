import { describe, expect, test } from 'vitest';
import { bulletPointsOf } from '../../src/archive/bullet-points.ts';
import type { Part } from '../../src/model/terms.ts';
import { foundingContent, reportOf } from './founding-content.ts';

const points = (id: string, part: Part) => bulletPointsOf(foundingContent, reportOf(id), part);

describe('bulletPointsOf', () => {
  test('the paragraph text before 一是 is skipped', () => {
    expect(points('440100/2024-office', 'problems').map(({ firstSentence }) => firstSentence)).toEqual([
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
    expect(only?.firstSentence).toMatch(/^2022年,越秀区.*个别单位依法行政理念有待进一步提升等。$/);
    expect(more).toEqual([]);
  });

  test('the rest keeps a second sentence that names another problem', () => {
    const [first] = points('440100/2024-office', 'problems');
    expect(first?.rest).toBe('践行依法行政理念还需加力,法治政府建设水平还不均衡。');
  });

  test('truncated points end in ……', () => {
    for (const id of ['440100/2024-office', '440104/2022', '440200/2024', '441500/2022-office']) {
      const report = reportOf(id);
      const bulletPoints = [
        ...bulletPointsOf(foundingContent, report, 'problems'),
        ...bulletPointsOf(foundingContent, report, 'plans'),
      ];
      for (const { block, firstSentence, rest } of bulletPoints) {
        const { text } = report.body.blocks.find(({ id }) => id === block) ?? { text: '' };
        const shown = firstSentence + rest;
        expect(shown === text || (shown.endsWith('……') && text.startsWith(shown.slice(0, -2)))).toBe(true);
      }
    }
  });
});
