import { expect, test } from 'vitest';
import { provinceOfAddress } from '../../src/archive/address-province.ts';
import { foundingContent } from './founding-content.ts';

test.each([
  ['/reports/440104/2022/', '440000'],
  ['reports/440104/2022', '440000'],
  ['/regions/440000/feed.xml', '440000'],
  ['/data/regions/440104.json', '440000'],
  ['/data/captures/plans/440100/2024-2035.txt', '440000'],
  ['/topics/juece/2024/440000/', '440000'],
  ['/coverage/320000/', '320000'],
  ['/reports/browse/2024/', null],
  ['/reports/999999/2024/', null],
  ['/data/reports.ndjson', null],
  ['/', null],
])('%s is about %s', (address, province) => {
  expect(provinceOfAddress(foundingContent, address)).toBe(province);
});
