import { expect, test } from 'vitest';
import { isoDateSchema, partialDateSchema, reportYearSchema } from '../../src/model/date.ts';

test.each(['2023-03-06', '2024-02-29', '2000-02-29', '2023-12-31', '1978-01-01'])('%s is a day', (text) => {
  expect(isoDateSchema.safeParse(text)).toMatchObject({ success: true, data: text });
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
])('%j is not a day', (text) => {
  expect(isoDateSchema.safeParse(text).success).toBe(false);
});

test.each<[string | number, string]>([
  ['2024-04-02', '2024-04-02'],
  ['2024-04', '2024-04'],
  ['2024', '2024'],
  [2024, '2024'],
])('%j keeps its precision', (input, text) => {
  expect(partialDateSchema.safeParse(input)).toMatchObject({ success: true, data: text });
});

test.each<unknown>(['2024-13', '2024-00', '2024-4', '2024-02-30', '24', 24, 20240, 2024.5, '2024-', '', null])(
  '%j is not a date of any precision',
  (input) => {
    expect(partialDateSchema.safeParse(input).success).toBe(false);
  },
);

test.each<[unknown, boolean]>([
  [1978, true],
  [2024, true],
  [1977, false],
  [2201, false],
  [2024.5, false],
  ['2024', false],
])('%j as a report year: %s', (input, isValid) => {
  expect(reportYearSchema.safeParse(input).success).toBe(isValid);
});
