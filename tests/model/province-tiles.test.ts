import { expect, it } from 'vitest';
import { provinceAbbreviations } from '../../src/model/province-abbreviations.ts';
import { provinceTiles } from '../../src/model/province-tiles.ts';
import { foundingContent } from '../archive/founding-content.ts';

const provinces = [...foundingContent.divisions.values()].filter(({ level }) => level === 'province');

it('has one tile and one short name for each province', () => {
  const codes = provinces.map(({ code }) => code).sort();
  expect(Object.keys(provinceTiles).sort()).toEqual(codes);
  expect(Object.keys(provinceAbbreviations).sort()).toEqual(codes);
  expect(new Set(Object.values(provinceTiles).map(String)).size).toBe(codes.length);
  expect(new Set(Object.values(provinceAbbreviations)).size).toBe(codes.length);
});
