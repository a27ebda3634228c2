import { describe, expect, test } from 'vitest';
import { countWithin, coverageRow, coverageYears, tally, withDescendants } from '../../src/archive/coverage.ts';
import { isWithin, regionChildren, regionOf, regionPath } from '../../src/archive/regions.ts';
import { contentWithCatalogue, foundingContent } from './founding-content.ts';

describe('divisions', () => {
  test('a path starts at the province; 济源 is directly below its province', () => {
    expect(regionPath(foundingContent, '440104').map(({ name }) => name)).toEqual(['广东省', '广州市', '越秀区']);
    expect(regionPath(foundingContent, '419001').map(({ name }) => name)).toEqual(['河南省', '济源市']);
    expect(regionPath(foundingContent, '110101').map(({ name }) => name)).toEqual(['北京市', '东城区']);
  });

  test('isWithin follows the tree', () => {
    expect(isWithin(foundingContent, '440104', '440100')).toBe(true);
    expect(isWithin(foundingContent, '440100', '440100')).toBe(true);
    expect(isWithin(foundingContent, '440200', '440100')).toBe(false);
  });

  test('东莞 and 中山 have no counties; there are 34 provinces', () => {
    expect(regionChildren(foundingContent, '441900')).toEqual([]);
    expect(regionChildren(foundingContent, '442000')).toEqual([]);
    expect(regionChildren(foundingContent, null)).toHaveLength(34);
  });
});

describe('the matrix', () => {
  const years = coverageYears(foundingContent);

  test('covers the earliest known report to the latest due year', () => {
    expect(years[0]).toBe(2016);
    expect(years.at(-1)).toBe(2025);
    expect(coverageYears(contentWithCatalogue())).toEqual([2025]);
  });

  test('own is the report of the government; that of its office counts as other', () => {
    const content = contentWithCatalogue(
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

  test('the government of a district without a code is not that of its prefecture', () => {
    const content = contentWithCatalogue({
      region: '232700',
      slug: '2024-huzhongqu',
      locality: '呼中区',
      issuers: ['大兴安岭地区呼中区人民政府'],
    });
    const { cells } = coverageRow(content, regionOf(content, '232700'), [2024]);
    expect(cells).toEqual([{ year: 2024, state: 'not-found', own: null, others: 1 }]);
  });

  test('a region without the duty is in no count, but its report would be shown', () => {
    const content = contentWithCatalogue({ region: '810000', slug: '2024' });
    const row = coverageRow(content, regionOf(content, '810000'), [2023, 2024]);
    expect(row.cells.map(({ state }) => state)).toEqual(['not-applicable', 'catalogued']);
    expect(tally([row])).toEqual({ full: 0, catalogued: 1, missing: 0 });
  });

  test('counts include the region itself; every entry is counted once', () => {
    const provinces = regionChildren(foundingContent, null).map((province) => countWithin(foundingContent, province));
    const sum = (key: 'full' | 'catalogued') => provinces.reduce((total, count) => total + count[key], 0);
    expect([sum('full'), sum('catalogued')]).toEqual([foundingContent.reports.size, foundingContent.catalogue.size]);
    expect(withDescendants(foundingContent, regionOf(foundingContent, '440100')).map(({ code }) => code)).toContain(
      '440104',
    );
  });
});
