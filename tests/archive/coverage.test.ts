import { describe, expect, test } from 'vitest';
import { countWithin, coverageRow, coverageYears, tally, withDescendants } from '../../src/archive/coverage.ts';
import { isWithin, regionChildren, regionOf, regionPath } from '../../src/archive/regions.ts';
import { catalogued, founding } from './founding.ts';

describe('divisions', () => {
  test('a path goes from the province down; 济源 stands directly under its province', () => {
    expect(regionPath(founding, '440104').map(({ name }) => name)).toEqual(['广东省', '广州市', '越秀区']);
    expect(regionPath(founding, '419001').map(({ name }) => name)).toEqual(['河南省', '济源市']);
    expect(regionPath(founding, '110101').map(({ name }) => name)).toEqual(['北京市', '东城区']);
  });

  test('within, and not by the digits alone', () => {
    expect(isWithin(founding, '440104', '440100')).toBe(true);
    expect(isWithin(founding, '440100', '440100')).toBe(true);
    expect(isWithin(founding, '440200', '440100')).toBe(false);
  });

  test('东莞 and 中山 have no counties; there are 34 provinces', () => {
    expect(regionChildren(founding, '441900')).toEqual([]);
    expect(regionChildren(founding, '442000')).toEqual([]);
    expect(regionChildren(founding, null)).toHaveLength(34);
  });
});

describe('the matrix', () => {
  const years = coverageYears(founding);

  test('runs from the earliest report known to the latest year that is due', () => {
    expect(years[0]).toBe(2016);
    expect(years.at(-1)).toBe(2025);
    expect(coverageYears(catalogued())).toEqual([2025]);
  });

  test('a cell is filled by the government itself; its office is counted apart', () => {
    const content = catalogued(
      { region: '440100', slug: '2024-office', issuerKind: 'office' },
      { region: '440100', slug: '2023' },
      { region: '440100', slug: '2023-sifaju', issuerKind: 'department' },
    );
    const row = coverageRow(content, regionOf(content, '440100'), [2023, 2024]);
    expect(row.cells.map(({ own, others }) => [own?.id ?? null, others])).toEqual([
      ['440100/2023', 1],
      [null, 1],
    ]);
    expect(tally([row])).toEqual({ full: 0, catalogued: 1, missing: 1 });
  });

  test('counts below a region include it; every entry is counted once', () => {
    const provinces = regionChildren(founding, null).map((province) => countWithin(founding, province));
    const sum = (key: 'full' | 'catalogued') => provinces.reduce((total, count) => total + count[key], 0);
    expect([sum('full'), sum('catalogued')]).toEqual([founding.reports.size, founding.catalogue.size]);
    expect(withDescendants(founding, regionOf(founding, '440100')).map(({ code }) => code)).toContain('440104');
  });
});
