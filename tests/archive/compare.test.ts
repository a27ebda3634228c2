import { describe, expect, test } from 'vitest';
import { candidatesFor } from '../../src/archive/compare/candidates.ts';
import { pairIn } from '../../src/archive/compare/pair.ts';
import { provincesWithText } from '../../src/archive/compare/provinces.ts';
import { founding } from './founding.ts';
import { archiveOf, made } from './made.ts';

const shared = '深入推进行政执法协调监督体系建设。';
const own = made('440104/2023', shared);
const content = archiveOf([
  own,
  made('440104/2022', '甲。'),
  made('440104/2024', '乙。'),
  made('440106/2023', '丙。'),
  made('441500/2023', '丁。'),
  made('110101/2023', '戊。'),
  made('330100/2020', shared),
]);

describe('candidatesFor', () => {
  test('next, previous, the same year in the province with the nearest first, then what shares most', () => {
    expect(candidatesFor(content, own).map(({ report, reason }) => [report.id, reason])).toEqual([
      ['440104/2024', 'next'],
      ['440104/2022', 'previous'],
      ['440106/2023', 'same-year'],
      ['441500/2023', 'same-year'],
      ['330100/2020', 'overlap'],
    ]);
  });

  test('a report alone has none', () => {
    expect(candidatesFor(archiveOf([own]), own)).toEqual([]);
  });
});

test("a region offers its issuer's last two, or its only one, or nothing", () => {
  expect(pairIn(content, '440104')).toEqual(['440104/2023', '440104/2024']);
  expect(pairIn(content, '441500')).toEqual(['441500/2023']);
  expect(pairIn(content, '440000')).toBeNull();
  expect(pairIn(archiveOf([own]), '440104')).toBeNull();
});

test('provinces with full texts, counted', () => {
  expect(provincesWithText(founding)).toEqual([{ code: '440000', name: '广东省', count: 4 }]);
  expect(provincesWithText(content).map(({ code, count }) => [code, count])).toEqual([
    ['110000', 1],
    ['330000', 1],
    ['440000', 5],
  ]);
});
