import { describe, expect, test } from 'vitest';
import { planMilestones, timelineOf } from '../../src/archive/timeline.ts';
import { contentWithCatalogue, foundingContent } from './founding-content.ts';

const yearIn = (region: string, year: number) => timelineOf(foundingContent, region).find((row) => row.year === year);

describe('the milestones of plans', () => {
  test('are of the region and those above it only, in order of time', () => {
    const milestones = (region: string) =>
      planMilestones(foundingContent, region).map(({ date, kind }) => [kind, date]);
    expect(milestones('440100')).toEqual([
      ['plan-adopted', '2024-12-24'],
      ['plan-issued', '2025-01-06'],
      ['plan-goal', '2026'],
      ['plan-goal', '2029'],
      ['plan-goal', '2035'],
    ]);
    expect(milestones('440104')).toEqual(milestones('440100'));
    expect(milestones('440200')).toEqual([]);
  });

  test('a goal due before a year has `before`', () => {
    const goals = planMilestones(foundingContent, '440100').filter(({ date }) => date === '2026');
    expect(goals).toMatchObject([{ kind: 'plan-goal', before: true, targets: 1 }]);
  });
});

describe('a region timeline', () => {
  test('newest first, without the years of plans', () => {
    const years = timelineOf(foundingContent, '440100').map((row) => row.year);
    expect(years).toEqual([...years].sort((a, b) => b - a));
    expect(years[0]).toBe(2025);
  });

  test('a report is in its report year, its events in their calendar year', () => {
    expect(yearIn('440104', 2022)?.own?.id).toBe('440104/2022');
    const events = timelineOf(foundingContent, '440100').flatMap((row) =>
      row.events.map(({ date }) => [row.year, date]),
    );
    expect(events.length).toBeGreaterThan(0);
    expect(events.filter(([year, date]) => !String(date).startsWith(String(year)))).toEqual([]);
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
