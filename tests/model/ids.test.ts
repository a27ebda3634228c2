import { expect, test } from 'vitest';
import { isPlanId, isPlanSlug, isRegionCode, isReportId, keyPattern, readSlug } from '../../src/model/ids.ts';

test.each([
  ['2022', 2022, null],
  ['2022-office', 2022, 'office'],
  ['2025-dahu-zhen', 2025, 'dahu-zhen'],
  ['2025-sifaju', 2025, 'sifaju'],
  ['2025-zone4', 2025, 'zone4'],
])('%s', (slug, year, name) => {
  expect(readSlug(slug)).toEqual({ year, name });
});

test.each([
  '',
  '22',
  '20222',
  '1949',
  '9999',
  '2022-',
  '2022--a',
  '2022-a-',
  '2022-A',
  '2022-办公室',
  '2022_office',
  '2022 office',
  '2022-con',
  '2022-nul',
  '2022-index',
  '2022/../x',
  '..',
  '2022.mdx',
  '2022-office\n',
  `2022-${'a'.repeat(60)}`,
])('%j is not a slug', (slug) => {
  expect(readSlug(slug)).toBeNull();
});

test.each([
  ['2024-2035', true],
  ['2021-2025-puf', true],
  ['2024', false],
  ['2024-35', false],
  ['2024-2035-', false],
  ['2024-2035-A', false],
  [`2024-2035-${'a'.repeat(60)}`, false],
])('%s as a plan’s slug: %s', (slug, isValid) => {
  expect(isPlanSlug(slug)).toBe(isValid);
});

test.each([
  ['transparency-rank', true],
  ['a1', true],
  ['1a', false],
  ['A', false],
  ['a--b', false],
  ['-a', false],
  ['a_b', false],
  ['透明度', false],
  ['a'.repeat(60), true],
  ['a'.repeat(61), false],
  ...['con', 'prn', 'aux', 'nul', 'com1', 'lpt9', 'index'].map((name): [string, boolean] => [name, false]),
  ['con-cases', true],
  ['index-of-cases', true],
  ['', false],
])('%j as a key: %s', (key, isValid) => {
  expect(keyPattern.test(key)).toBe(isValid);
});

test.each([
  ['440104', true],
  ['040104', false],
  ['44010', false],
  ['4401040', false],
])('%s as a division code: %s', (code, isValid) => {
  expect(isRegionCode(code)).toBe(isValid);
});

test.each([
  ['440104/2022', true, false],
  ['440104/2022-office', true, false],
  ['440100/2024-2035', true, true],
  ['440100/2024-2035-puf', true, true],
  ['040104/2022', false, false],
  ['440104', false, false],
  ['440104/', false, false],
  ['440104/2022/x', false, false],
  ['plans/440100/2024-2035', false, false],
])('%s as the id of a report: %s, of a plan: %s', (id, ofReport, ofPlan) => {
  expect([isReportId(id), isPlanId(id)]).toEqual([ofReport, ofPlan]);
});
