import { describe, expect, test } from 'vitest';
import { timelineOf } from '../../src/archive/timeline.ts';
import { contentWithCatalogue, foundingContent } from './founding-content.ts';

const yearIn = (region: string, year: number) => timelineOf(foundingContent, region).find((row) => row.year === year);

describe('a region timeline', () => {
  test('newest first, including future years with goals', () => {
    const years = timelineOf(foundingContent, '440100').map((row) => row.year);
    expect(years).toEqual([...years].sort((a, b) => b - a));
    expect(years.slice(0, 3)).toEqual([2035, 2029, 2026]);
    expect(yearIn('440100', 2035)?.due).toBe(false);
  });

  test('a plan is in the timelines of its region and those below it only', () => {
    const kinds = (region: string) =>
      timelineOf(foundingContent, region).flatMap((row) => row.milestones.map(({ kind }) => kind));
    expect(kinds('440100')).toContain('plan-issued');
    expect(kinds('440104')).toContain('plan-issued');
    expect(kinds('440200')).not.toContain('plan-issued');
  });

  test('a goal due before a year has `before`', () => {
    expect(yearIn('440100', 2026)?.milestones).toMatchObject([
      { kind: 'plan-goal', date: '2026', before: true, targets: 1 },
    ]);
  });

  test('a report is in its report year, its dates and events in their calendar year', () => {
    expect(yearIn('440104', 2022)?.own?.id).toBe('440104/2022');
    const dated = yearIn('440104', 2023)?.milestones.map(({ kind, date }) => [kind, date]);
    expect(dated).toContainEqual(['published', '2023-03-06']);
    expect(dated).toContainEqual(['delivered', '2023-01-19']);
  });

  test('the report of an office is not `own`', () => {
    expect(yearIn('441500', 2022)?.own).toBeNull();
    expect(yearIn('441500', 2022)?.others.map(({ id }) => id)).toContain('441500/2022-office');
  });

  test('a region without reports has all due years, empty', () => {
    const rows = timelineOf(contentWithCatalogue(), '659001');
    expect(rows.every((row) => row.due && row.own === null && row.others.length === 0)).toBe(true);
  });

  test('a region without the duty has no year that is due', () => {
    expect(timelineOf(foundingContent, '710000')).toEqual([]);
    const rows = timelineOf(contentWithCatalogue({ region: '710000', slug: '2024' }), '710000');
    expect(rows.map(({ year, own, due }) => [year, own?.id, due])).toEqual([[2024, '710000/2024', false]]);
  });
});
