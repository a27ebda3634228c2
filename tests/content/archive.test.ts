import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/loaders/read-content.ts';
import { formatProblem } from '../../src/model/problem.ts';
import { contentFolder } from './founding.ts';

const { content, problems } = readContent(contentFolder, 'content');

test('the content has no errors', () => {
  expect(problems.filter((problem) => problem.severity === 'error').map(formatProblem)).toEqual([]);
});

describe('the founding documents', () => {
  test.each([
    ['440100/2024-office', '广州市人民政府办公厅2024年法治政府建设年度报告', true, 'office', 2024, {}],
    [
      '440104/2022',
      '广州市越秀区人民政府2022年法治政府建设情况的报告',
      false,
      'government',
      2022,
      { delivered: '2023-01-19', published: '2023-03-06' },
    ],
    ['440200/2024', '韶关市人民政府2024年法治政府建设年度报告', true, 'government', 2024, {}],
    [
      '441500/2022-office',
      '汕尾市人民政府办公室2022年度法治政府建设情况报告',
      true,
      'office',
      2022,
      { signed: '2023-01-10' },
    ],
  ])('report %s', (id, title, titleSupplied, issuerKind, year, dates) => {
    const report = content.reports.get(id);
    expect(report?.meta).toMatchObject({ title, titleSupplied, issuerKind, completeness: 'full' });
    expect(report?.meta.dates).toEqual(dates);
    expect(report?.year).toBe(year);
    expect(report?.meta.corrections).toEqual([]);
  });

  test('the plan', () => {
    const plan = content.plans.get('440100/2024-2035');
    expect(plan?.meta).toMatchObject({
      title: '广州市高水平法治政府建设赋能高质量发展专项规划(2024—2035年)',
      documentNumber: '穗府〔2025〕1号',
      dates: { adopted: '2024-12-24', issued: '2025-01-06' },
      start: 2024,
      end: 2035,
      completeness: 'partial',
      breaksOff: '行政许可和行政处',
    });
    expect(plan?.meta.tasks.map((task) => task.id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
  });

  test('every task of the plan has a heading with its number in its section', () => {
    const plan = content.plans.get('440100/2024-2035');
    for (const task of plan?.meta.tasks ?? []) {
      const heading = plan?.body.blocks.find((block) => block.id === `${task.section}-${task.id}`);
      expect(heading).toMatchObject({ type: 'heading', text: `${task.id}.${task.title}。` });
    }
  });

  test('every goal and baseline of the plan is anchored', () => {
    for (const plan of content.plans.values()) {
      const blocks = new Set(plan.body.blocks.map((block) => block.id));
      for (const [i, target] of plan.meta.targets.entries()) {
        const anchored = plan.targets[i];
        expect([target.id, anchored?.goals.length]).toEqual([target.id, target.goals.length]);
        expect(anchored?.goals.every((goal) => blocks.has(goal.anchor.block))).toBe(true);
        expect([target.id, anchored?.baseline === null]).toEqual([target.id, target.baseline === undefined]);
      }
    }
  });

  test('every correction outside a title is anchored', () => {
    const unanchored = [...content.reports.values(), ...content.plans.values()].flatMap(({ id, corrections }) =>
      corrections.filter(({ anchor }) => !anchor).map(({ capture }) => `${id} ${capture}`),
    );
    expect(unanchored).toEqual(['440100/2024-2035 20242035年']);
  });
});

test('all provinces, and the counties of every province with a catalogue entry', () => {
  const divisions = [...content.divisions.values()];
  expect(divisions.filter(({ level }) => level === 'province')).toHaveLength(34);
  for (const { region } of content.catalogue.values()) {
    const province = region.slice(0, 2);
    expect(divisions.some(({ code, level }) => level === 'county' && code.startsWith(province))).toBe(true);
  }
  expect(['440104', '440200', '441500', '441502', '419001'].map((code) => content.divisions.get(code)?.name)).toEqual([
    '越秀区',
    '韶关市',
    '汕尾市',
    '城区',
    '济源市',
  ]);
});
