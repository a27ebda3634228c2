import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../src/archive/entries.ts';
import { entriesOfSameIssuer } from '../../src/archive/same-issuer.ts';
import { readContent } from '../../src/loaders/read-content.ts';
import { contentFolder } from './founding.ts';

const { content } = readContent(contentFolder, 'content');
const entries = entriesOf(content);

/**
 * Reports that the collections of 2026-11-22 and 2026-11-27 found, and 441500/2022-office. A text replaces its entry, and
 * later entries add to the counts, so none of them falls.
 */
describe('nothing of the collections is lost', () => {
  const byProvince: [string, number][] = Object.entries({
    ...{ 110000: 49, 120000: 15, 130000: 4, 140000: 21, 150000: 4, 210000: 10, 220000: 4, 230000: 7 },
    ...{ 310000: 37, 320000: 30, 330000: 34, 340000: 9, 350000: 23, 360000: 5, 370000: 28, 410000: 14 },
    ...{ 420000: 12, 430000: 34, 440000: 186, 450000: 13, 460000: 3, 500000: 86, 510000: 13, 520000: 7 },
    ...{ 530000: 13, 540000: 8, 610000: 16, 620000: 4, 630000: 2, 640000: 5, 650000: 8 },
  });
  const byYear: [number, number][] = [
    ...([
      [2016, 2],
      [2017, 6],
      [2018, 4],
      [2019, 4],
      [2020, 17],
    ] as [number, number][]),
    ...([
      [2021, 21],
      [2022, 58],
      [2023, 101],
      [2024, 262],
      [2025, 229],
    ] as [number, number][]),
  ];
  const byKind: [string, number][] = Object.entries({
    ...{ government: 346, office: 7, department: 184, township: 100, subdistrict: 39, zone: 20 },
    ...{ branch: 5, vertical: 2, party: 1 },
  });

  test('in all', () => {
    for (const counts of [byProvince, byYear, byKind]) {
      expect((counts as [unknown, number][]).reduce((sum, [, count]) => sum + count, 0)).toBe(704);
    }
  });

  test.each(byProvince)('province %s: %i', (province, count) => {
    const found = entries.filter(({ region }) => region.startsWith(province.slice(0, 2)));
    expect(found.length).toBeGreaterThanOrEqual(count);
  });

  test.each(byYear)('report year %i: %i', (year, count) => {
    expect(entries.filter((entry) => entry.year === year).length).toBeGreaterThanOrEqual(count);
  });

  test.each(byKind)('issuer kind %s: %i', (kind, count) => {
    expect(entries.filter(({ issuerKind }) => issuerKind === kind).length).toBeGreaterThanOrEqual(count);
  });
});

describe('one series per region, level and body, whoever signs', () => {
  test.each([
    ['210800/2022', { '210800/2022': '中共营口市委、营口市人民政府', '210800/2025': '营口市人民政府' }],
    [
      '440400/2022-gaoxinqu',
      {
        '440400/2022-gaoxinqu': '珠海高新技术产业开发区管理委员会',
        '440400/2023-gaoxinqu': '珠海高新技术产业开发区管理委员会',
      },
    ],
  ])('%s', (id, issuers) => {
    const entry = entries.find((candidate) => candidate.id === id);
    if (!entry) throw new Error(`No ${id}`);
    const series = entriesOfSameIssuer(content, entry).map((other) => [other.id, other.issuers.join('、')]);
    expect(Object.fromEntries(series)).toMatchObject(issuers);
  });
});

describe('timeliness of real dates', () => {
  test.each([
    // 1 April itself: on the page, in the address, on a repost.
    ['220100/2023', '2024-04-01', 'page', 'unknown', false],
    ['130631/2024', '2025-04-01', 'url', 'unknown', false],
    ['340000/2023', '2024-04-01', 'repost', 'unknown', false],
    // Late on a repost only.
    ['230000/2024', '2025-04-27', 'repost', 'unknown', false],
    ['450300/2018', '2019-09-06', 'repost', 'unknown', false],
    // Within the report year.
    ['440305/2024', '2024-12-31', 'page', 'in-time', true],
    ['540000/2025-guofangdongyuanban', '2025-12-31', 'url', 'in-time', true],
    ['220100/2022', '2023-04-27', 'page', 'late', false],
    // The only date is a content system's epoch.
    ['450200/2024-sifaju', null, null, 'unknown', false],
  ])('%s, %s', (id, published, dateBasis, status, publishedWithinYear) => {
    const entry = entries.find((candidate) => candidate.id === id);
    expect(entry).toMatchObject({ published, dateBasis, publishedWithinYear });
    expect(entry?.timeliness.status).toBe(status);
  });
});
