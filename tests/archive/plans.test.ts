import { describe, expect, test } from 'vitest';
import { boardOf } from '../../src/archive/board.ts';
import { indicatorValuesOf } from '../../src/archive/indicators.ts';
import {
  backlinks,
  goalsFor,
  goalYears,
  relationOf,
  targetsOfTask,
  taskBacklinks,
  taskBlocks,
} from '../../src/archive/plans.ts';
import { printedGoal } from '../../src/archive/printed-goal.ts';
import { recomputationsOf } from '../../src/archive/recomputations.ts';
import { keyFigures, seriesOf } from '../../src/archive/series.ts';
import { formatGoal, formatGoalTime } from '../../src/components/format/format-goal.ts';
import { foundingContent, plan, reportOf } from './founding-content.ts';

describe('relations', () => {
  test.each([
    ['440100/2024-office', 'in-period'],
    ['440104/2022', 'before-period'],
    ['440200/2024', 'elsewhere'],
    ['441500/2022-office', 'elsewhere'],
  ])('%s is %s', (id, relation) => {
    expect(relationOf(foundingContent, reportOf(id), plan)).toBe(relation);
  });

  test('backlinks are sorted by relation', () => {
    const order = { 'in-period': 0, 'before-period': 1, elsewhere: 2 };
    const relations = backlinks(foundingContent, plan).map(({ relation }) => order[relation]);
    expect(relations).toEqual([...relations].sort());
    expect(new Set(relations).size).toBe(3);
  });
});

describe('tasks and targets', () => {
  test('every task has a heading and a paragraph', () => {
    for (const task of plan.meta.tasks) {
      const blocks = taskBlocks(plan, task);
      expect(blocks.map((block) => block.type)).toEqual(['heading', 'paragraph']);
      expect(blocks[0]?.text).toContain(task.title);
    }
  });

  test('a task has the passages linked to it or to one of its targets', () => {
    const links = taskBacklinks(foundingContent, plan, 13).map(({ link }) => link);
    expect(links.some((link) => link.task === 13)).toBe(true);
    expect(links.some((link) => link.target === 'transparency-rank')).toBe(true);
    expect(targetsOfTask(plan, 13).map(({ id }) => id)).toEqual(['transparency-rank', 'credit-index-rank']);
  });

  test('the board has columns for 2029, 2035 and all other goals', () => {
    const years = goalYears(plan);
    expect(years).toEqual([2029, 2035]);
    for (const target of plan.targets) {
      const shown = [...years, null].flatMap((year) => goalsFor(target, year, years));
      expect(shown).toHaveLength(target.goals.length);
    }
  });

  test("the board has the indicator's values from the plan's region only", () => {
    const row = boardOf(foundingContent, plan).find(({ target }) => target.id === 'transparency-rank');
    expect(row?.reported.map(({ report }) => report.id)).toContain('440100/2024-office');
    for (const { reported } of boardOf(foundingContent, plan)) {
      expect(reported.every(({ report }) => report.region.startsWith('4401'))).toBe(true);
    }
  });

  test('goals are worded as in the plan', () => {
    const words = new Map(
      plan.targets.map((target) => [
        target.id,
        target.goals.map((goal) => `${formatGoalTime(goal)}，${formatGoal(printedGoal(goal))}`),
      ]),
    );
    expect(words.get('transparency-rank')).toEqual(['到2029年，全国地级市前 5 名', '到2035年，全国地级市前 3 名']);
    expect(words.get('decision-making-rank')).toEqual(['到2029年，保持全国前列', '到2035年，全国争取第 1 名']);
    expect(words.get('exemption-items')).toEqual(['到2029年，不少于 600 项', '到2035年，不少于 1,000 项']);
    expect(words.get('third-party-indicators')).toEqual(['到2029年，超过 70%', '到2035年，超过 80%']);
    expect(words.get('legality-review-rate')).toEqual(['规划期内，全市决策承办单位保持 100%']);
    expect(words.get('legislation-per-year')).toEqual(['每年，不少于 15 件']);
    expect(words.get('demonstration-city')).toEqual(['2026年前，不少于 1 个']);
  });
});

describe('figures', () => {
  test('99.58 % printed for 14155 of 14251 disagrees; correct figures agree', () => {
    const [wrong] = recomputationsOf(foundingContent, reportOf('440200/2024'));
    expect(wrong).toMatchObject({ agrees: false, rounded: '99.33' });
    const district = recomputationsOf(foundingContent, reportOf('440104/2022'));
    expect(district.map(({ agrees, rounded }) => [agrees, rounded])).toEqual([
      [true, '14.47'],
      [true, '15.13'],
    ]);
  });

  test('a disagreement is shown only with a note that confirms it', () => {
    const report = reportOf('440200/2024');
    const unconfirmed = { ...report, annotations: { ...report.annotations, notes: [] } };
    expect(recomputationsOf(foundingContent, report)).toHaveLength(1);
    expect(recomputationsOf(foundingContent, unconfirmed)).toEqual([]);
  });

  test('a series is newest first; each point has a year', () => {
    for (const id of foundingContent.indicators.keys()) {
      const years = seriesOf(foundingContent, id).map(({ year }) => year);
      expect(years).toEqual([...years].sort((a, b) => b - a));
    }
    const [point] = seriesOf(foundingContent, 'transparency-rank');
    expect(point).toMatchObject({ year: 2024, observation: { value: 1 } });
  });

  test('key figures put indicators that other reports state first', () => {
    const report = reportOf('440100/2024-office');
    expect(keyFigures(foundingContent, report, 1).map(({ indicator }) => indicator)).toEqual(['transparency-rank']);
  });

  test('an indicator view has its operands and targets', () => {
    const rate = foundingContent.indicators.get('people-mediation-success-rate');
    const rank = foundingContent.indicators.get('transparency-rank');
    if (!rate || !rank) throw new Error('indicators are missing');
    expect(indicatorValuesOf(foundingContent, rate).operands).toHaveLength(2);
    expect(indicatorValuesOf(foundingContent, rank).targets.map(({ target }) => target.id)).toEqual([
      'transparency-rank',
    ]);
  });
});
