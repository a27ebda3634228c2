import { describe, expect, test } from 'vitest';
import { withDescendants } from '../../src/archive/coverage.ts';
import { regionChildren, regionOf } from '../../src/archive/regions.ts';
import type { Division } from '../../src/model/region.ts';
import { foundingContent } from '../archive/founding-content.ts';

const names = (divisions: Iterable<Division>) => [...divisions].map(({ name }) => name);
const all = [...foundingContent.divisions.values()];
const ofLevel = (level: Division['level']) => all.filter((division) => division.level === level);

describe('the table of divisions', () => {
  test('has every province, prefecture and county', () => {
    expect([ofLevel('province').length, ofLevel('prefecture').length, ofLevel('county').length]).toEqual([
      34, 333, 2842,
    ]);
  });

  test('every prefecture has counties, but five', () => {
    const without = ofLevel('prefecture').filter(({ code }) => regionChildren(foundingContent, code).length === 0);
    expect(names(without)).toEqual(['东莞市', '中山市', '三沙市', '儋州市', '嘉峪关市']);
    expect(without.every(({ note }) => note?.startsWith('本市没有县级行政区划'))).toBe(true);
  });

  test('every mainland province has counties', () => {
    const without = ofLevel('province').filter((province) =>
      withDescendants(foundingContent, province).every(({ level }) => level !== 'county'),
    );
    expect(names(without)).toEqual(['台湾省', '香港特别行政区', '澳门特别行政区']);
  });

  test('the duty to publish does not apply to three provinces', () => {
    expect(names(all.filter(({ duty }) => duty === 'none'))).toEqual(['台湾省', '香港特别行政区', '澳门特别行政区']);
  });

  test('cities of 兵团 are counties directly below the autonomous region, with the duty', () => {
    const cities = regionChildren(foundingContent, '650000').filter(({ level }) => level === 'county');
    expect(cities.map(({ code, duty }) => [code, duty])).toEqual(
      Array.from({ length: 12 }, (_, i) => [String(659001 + i), 'bound']),
    );
    expect(regionOf(foundingContent, '650000').note).toContain('石河子');
  });

  test('districts without a code are named by the prefecture that they belong to', () => {
    expect(regionOf(foundingContent, '232700').note).toContain('呼中区');
    expect(all.some(({ name }) => name === '呼中区')).toBe(false);
  });
});
