import { describe, expect, test } from 'vitest';
import { latestDueYear, timeliness } from '../../src/archive/timeliness.ts';
import type { DateBasis, IssuerKind } from '../../src/model/terms.ts';

type Case = [
  year: number,
  kind: IssuerKind,
  published: string | null,
  basis: DateBasis | null,
  status: string,
  days: number | null,
];

describe('timeliness', () => {
  test.each<Case>([
    [2022, 'government', '2023-03-06', 'page', 'in-time', null],
    [2022, 'government', '2023-03-31', 'url', 'in-time', null],
    [2022, 'government', '2023-04-01', 'page', 'unknown', null],
    [2022, 'government', '2023-04-02', 'page', 'late', 1],
    [2022, 'department', '2023-05-01', 'url', 'late', 30],
    [2022, 'township', '2022-12-20', 'page', 'in-time', null],
    [2022, 'office', '2024-04-01', 'page', 'late', 366],
    [2022, 'government', '2023-04-03', 'repost', 'unknown', null],
    [2022, 'government', null, null, 'unknown', null],
    [2022, 'subdistrict', '2023-03-06', 'page', 'unknown', null],
    [2022, 'zone', '2023-06-06', 'page', 'unknown', null],
    [2018, 'government', '2019-03-06', 'page', 'unknown', null],
    [2017, 'government', '2018-06-06', 'page', 'unknown', null],
    [2019, 'government', '2020-04-02', 'page', 'late', 1],
  ])('%i, %s, published %s (%s) → %s %s', (year, issuerKind, published, dateBasis, status, days) => {
    expect(timeliness({ year, issuerKind, published, dateBasis })).toEqual({ status, days });
  });

  test.each([
    ['2026-11-22', 2025],
    ['2026-04-01', 2025],
    ['2026-03-31', 2024],
    ['2026-01-01', 2024],
  ])('on %s the latest due year is %i', (asOf, year) => {
    expect(latestDueYear(asOf)).toBe(year);
  });
});
