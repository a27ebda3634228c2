import { describe, expect, test } from 'vitest';
import { timelineOf } from '../../src/archive/timeline.ts';
import { catalogued, founding } from './founding.ts';

const year = (region: string, wanted: number) => timelineOf(founding, region).find((row) => row.year === wanted);

describe('a region timeline', () => {
  test('newest first, with the plan goals of years to come', () => {
    const years = timelineOf(founding, '440100').map((row) => row.year);
    expect(years).toEqual([...years].sort((a, b) => b - a));
    expect(years.slice(0, 3)).toEqual([2035, 2029, 2026]);
    expect(year('440100', 2035)?.due).toBe(false);
  });

  test('the plan shows on its region and those in it, not elsewhere', () => {
    const kinds = (region: string) =>
      timelineOf(founding, region).flatMap((row) => row.milestones.map(({ kind }) => kind));
    expect(kinds('440100')).toContain('plan-issued');
    expect(kinds('440104')).toContain('plan-issued');
    expect(kinds('440200')).not.toContain('plan-issued');
  });

  test('a goal due before a year says so', () => {
    expect(year('440100', 2026)?.milestones).toMatchObject([
      { kind: 'plan-goal', date: '2026', before: true, targets: 1 },
    ]);
  });

  test('dates of a report and its events stand in the calendar year, the report in its report year', () => {
    expect(year('440104', 2022)?.own?.id).toBe('440104/2022');
    const dated = year('440104', 2023)?.milestones.map(({ kind, date }) => [kind, date]);
    expect(dated).toContainEqual(['published', '2023-03-06']);
    expect(dated).toContainEqual(['delivered', '2023-01-19']);
  });

  test('an office report is not the government own one', () => {
    expect(year('441500', 2022)?.own).toBeNull();
    expect(year('441500', 2022)?.others.map(({ id }) => id)).toContain('441500/2022-office');
  });

  test('a region of which nothing is known has its due years, all empty', () => {
    const rows = timelineOf(catalogued(), '659000');
    expect(rows.every((row) => row.due && row.own === null && row.others.length === 0)).toBe(true);
  });
});
