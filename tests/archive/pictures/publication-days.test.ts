import { expect, test } from 'vitest';
import { entriesOf } from '../../../src/archive/entries.ts';
import { publicationDays } from '../../../src/archive/pictures/publication-days.ts';
import type { UrlKind } from '../../../src/model/terms.ts';
import { contentWithCatalogue, foundingContent } from '../founding-content.ts';

const dates = ['2023-12-30', '2024-03-24', '2024-03-25', '2024-03-31', '2024-04-01', '2024-04-09', '2025-09-04'];

function picture(published: readonly (string | null)[], kind: UrlKind = 'official') {
  const entries = published.map((date, i) => ({
    region: '440104',
    slug: `2023-j${i}`,
    issuerKind: 'department',
    issuers: [`第${i}局`],
    urls: [{ address: `https://example.org/${i}`, kind, ...(date && { date }) }],
  }));
  return publicationDays(entriesOf(contentWithCatalogue(...entries)), (year) => `/${year}/`);
}

test('days count from 1 April after the report year', () => {
  const row = picture(dates)?.rows[0];
  expect(row?.address).toBe('/2023/');
  expect(row?.days.map(({ day, status }) => [day, status])).toEqual([
    [-93, 'in-time'],
    [-8, 'in-time'],
    [-7, 'in-time'],
    [-1, 'in-time'],
    [0, 'unknown'],
    [8, 'late'],
    [521, 'late'],
  ]);
});

test('the table has all reports of the picture, by period', () => {
  const days = picture(dates);
  expect(days?.periods).toEqual(['上年内', '1月', '2月', '3月1—24日', '3月25—31日', '4月1日起']);
  expect(days?.rows[0]?.byPeriod).toEqual([1, 0, 0, 1, 2, 3]);
  expect(days?.rows[0]?.counts).toEqual({ dated: 7, inTime: 4, lastWeek: 2, late: 2 });
});

test('the earliest and the latest lead to the report', () => {
  const row = picture(dates)?.rows[0];
  expect(row?.earliest).toMatchObject({ issuer: '第0局', published: '2023-12-30', address: '/regions/440104/#y2023' });
  expect(row?.latest).toMatchObject({ issuer: '第6局', day: 521, status: 'late' });
});

test('reports of one day and timeliness are one entry', () => {
  expect(picture(Array(6).fill('2024-03-29'))?.rows[0]?.days).toEqual([{ day: -3, status: 'in-time', count: 6 }]);
});

test('reports without a date are absent, the date of a repost is not judged', () => {
  expect(picture([...dates, null])?.counts.dated).toBe(7);
  expect(picture(dates, 'repost')?.counts).toMatchObject({ dated: 7, inTime: 0, late: 0 });
});

test('four dated reports make no picture', () => {
  expect(picture(dates.slice(0, 4))).toBeNull();
  expect(picture(dates.slice(0, 5))).not.toBeNull();
});

test('rows are newest first, with every dated report of the archive once', () => {
  const days = publicationDays(entriesOf(foundingContent), String);
  const years = days?.rows.map(({ year }) => year) ?? [];
  expect(years).toEqual(years.toSorted((a, b) => b - a));
  const dated = entriesOf(foundingContent).filter(({ published }) => published !== null).length;
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  expect(sum(days?.rows.flatMap((row) => row.days.map(({ count }) => count)) ?? [])).toBe(dated);
  expect(sum(days?.rows.flatMap((row) => row.byPeriod) ?? [])).toBe(dated);
});
