import { expect, test } from 'vitest';
import { isoDate, partialDate, reportYear } from '../../src/model/date.ts';

test.each(['2023-03-06', '2024-02-29', '2000-02-29', '2023-12-31', '1978-01-01'])('%s is a day', (text) => {
  expect(isoDate.safeParse(text)).toMatchObject({ success: true, data: text });
});

test.each([
  '2023-02-29',
  '1900-02-29',
  '2023-02-30',
  '2023-04-31',
  '2023-13-01',
  '2023-00-10',
  '2023-01-00',
  '2023-1-5',
  '2023-03',
  '2023',
  '2023/03/06',
  '2023-03-06T00:00:00Z',
  '20230306',
  '２０２３-03-06',
  '2023年3月6日',
  ' 2023-03-06',
  '',
])('%j is no day', (text) => {
  expect(isoDate.safeParse(text).success).toBe(false);
});

test.each<[string | number, string]>([
  ['2024-04-02', '2024-04-02'],
  ['2024-04', '2024-04'],
  ['2024', '2024'],
  [2024, '2024'],
])('%j is as precise as it is', (written, text) => {
  expect(partialDate.safeParse(written)).toMatchObject({ success: true, data: text });
});

test.each<unknown>(['2024-13', '2024-00', '2024-4', '2024-02-30', '24', 24, 20240, 2024.5, '2024-', '', null])(
  '%j is no date of any precision',
  (written) => {
    expect(partialDate.safeParse(written).success).toBe(false);
  },
);

test.each<[unknown, boolean]>([
  [1978, true],
  [2024, true],
  [1977, false],
  [2201, false],
  [2024.5, false],
  ['2024', false],
])('%j as a report year: %s', (written, good) => {
  expect(reportYear.safeParse(written).success).toBe(good);
});
