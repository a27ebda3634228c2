import { describe, expect, test } from 'vitest';
import { coverageYears } from '../../../src/archive/coverage.ts';
import { yearBand } from '../../../src/archive/pages/region/year-band.ts';
import { regionOf } from '../../../src/archive/regions.ts';
import { contentWithCatalogue, foundingContent, plan } from '../founding-content.ts';

const bandOf = (code: string, content = foundingContent) => yearBand(content, regionOf(content, code));

describe('the band of years', () => {
  const band = bandOf('440100');

  test('has a column for each year from the first known report to the end of the plan', () => {
    const [first = 0] = coverageYears(foundingContent);
    expect(band?.years).toEqual(Array.from({ length: plan.meta.end - first + 1 }, (_, i) => first + i));
    expect(band?.asOf).toEqual({ year: 2026, share: expect.closeTo(0.9, 2), words: '2026年11月27日' });
  });

  test('has a row for the government, with every due year, and one for each other kind of body', () => {
    expect(band?.rows.map(({ name }) => name)).toEqual(['政府', '政府办公厅（室）', '部门']);
    const years = band?.rows[0]?.cells.map(({ year }) => year).sort();
    expect(years).toEqual(coverageYears(foundingContent));
    expect(band?.rows[1]?.cells.some(({ state }) => state === 'not-found')).toBe(false);
  });

  test.each([
    [0, 2024, 'catalogued', ['1月', '22日'], /^广州市人民政府 2024 年度：已知，2025年1月22日公布.+按期公布$/],
    [0, 2022, 'catalogued', ['已知'], /2022 年度：已知$/],
    [0, 2021, 'not-found', ['补'], /^政府 2021 年度：尚未收录，帮助补上$/],
    [1, 2024, 'full', ['全文'], /2024 年度：全文$/],
    [2, 2024, 'catalogued', ['2 份'], /^2024 年度：2 份，其中全文 0 份$/],
  ])('row %d, %d: %s', (row, year, state, lines, words) => {
    const cell = band?.rows[row]?.cells.find((candidate) => candidate.year === year);
    expect(cell).toMatchObject({ state, lines, words: expect.stringMatching(words) });
    expect(cell?.address).toMatch(/^(?:\/|https:|mailto:)/);
  });

  test('counts the goals of the plan by year', () => {
    const goals = band?.plans[0]?.goals ?? [];
    expect(goals).toEqual([
      { year: 2026, before: true, targets: 1 },
      { year: 2029, before: false, targets: 9 },
      { year: 2035, before: false, targets: 10 },
    ]);
  });

  test('of a region without a plan ends in the year of the archive', () => {
    expect(bandOf('110000')?.years.at(-1)).toBe(2026);
    expect(bandOf('110000')?.plans).toEqual([]);
  });

  test('is absent where the duty does not apply, unless a report is known', () => {
    expect(bandOf('810000')).toBeNull();
    const known = bandOf('710000', contentWithCatalogue({ region: '710000', slug: '2024' }));
    expect(known?.rows.flatMap(({ cells }) => cells.map(({ state }) => state))).toEqual(['catalogued']);
  });

  test('a repost’s date is not the date of publication', () => {
    const urls = [{ address: 'https://example.org/a', kind: 'repost', date: '2024-02-03' }];
    const repost = bandOf('440500', contentWithCatalogue({ region: '440500', slug: '2023', urls }));
    const cell = repost?.rows[0]?.cells.find(({ year }) => year === 2023);
    expect(cell).toMatchObject({ lines: ['已知'], words: expect.stringContaining('转载页日期') });
  });
});
