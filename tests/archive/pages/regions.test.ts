import { expect, test } from 'vitest';
import { regionsView } from '../../../src/archive/pages/regions.ts';
import { foundingContent } from '../founding-content.ts';

const provinces = regionsView(foundingContent);
const provinceOf = (code: string) => provinces.find((province) => province.id === `p${code}`);

test('every county is one step away: beside its prefecture, or directly below its province', () => {
  const linked = provinces.flatMap(({ divisions, counties }) => [
    ...divisions.map(({ address }) => address),
    ...counties.flatMap(({ items }) => items.map(([address]) => address)),
  ]);
  const expected = [...foundingContent.divisions.values()]
    .filter(({ level }) => level !== 'province')
    .map(({ code }) => `/regions/${code}/`);
  expect(linked.toSorted()).toEqual(expected.toSorted());
});

test('the districts of a province without prefectures are in sight', () => {
  expect(provinceOf('110000')?.divisions.map(({ name }) => name)).toContain('东城区');
  expect(provinceOf('110000')?.counties).toEqual([]);
});

test('counties are listed by prefecture; those below no prefecture come last', () => {
  const hainan = provinceOf('460000');
  expect(provinceOf('440000')?.counties[0]?.parent).toBe('广州市');
  expect(hainan?.counties.at(-1)?.parent).toBe('海南省');
  expect(hainan?.counties.at(-1)?.items.map(([, name]) => name)).toContain('琼海市');
});
