import { describe, expect, test } from 'vitest';
import { candidatesFor } from '../../src/archive/compare/candidates.ts';
import { suggestedPair } from '../../src/archive/compare/pair.ts';
import { provincesWithText } from '../../src/archive/compare/provinces.ts';
import { foundingContent } from './founding-content.ts';
import { archiveOf, makeReport } from './make-report.ts';

const shared = '深入推进行政执法协调监督体系建设。';
const own = makeReport('440104/2023', shared);
const content = archiveOf([
  own,
  makeReport('440104/2022', '甲。'),
  makeReport('440104/2024', '乙。'),
  makeReport('440106/2023', '丙。'),
  makeReport('441500/2023', '丁。'),
  makeReport('110101/2023', '戊。'),
  makeReport('330100/2020', shared),
]);

describe('candidatesFor', () => {
  test('order: next, previous, nearest of the same province and year, largest overlap', () => {
    expect(candidatesFor(content, own).map(({ report, reason }) => [report.id, reason])).toEqual([
      ['440104/2024', 'next'],
      ['440104/2022', 'previous'],
      ['440106/2023', 'same-year'],
      ['441500/2023', 'same-year'],
      ['330100/2020', 'overlap'],
    ]);
  });

  test('a single report has no candidates', () => {
    expect(candidatesFor(archiveOf([own]), own)).toEqual([]);
  });
});

test("suggestedPair: the issuer's last two reports, its only one, or null", () => {
  expect(suggestedPair(content, '440104')).toEqual(['440104/2023', '440104/2024']);
  expect(suggestedPair(content, '441500')).toEqual(['441500/2023']);
  expect(suggestedPair(content, '440000')).toBeNull();
  expect(suggestedPair(archiveOf([own]), '440104')).toBeNull();
});

test('provincesWithText counts full texts', () => {
  expect(provincesWithText(foundingContent)).toEqual([{ code: '440000', name: '广东省', count: 4 }]);
  expect(provincesWithText(content).map(({ code, count }) => [code, count])).toEqual([
    ['110000', 1],
    ['330000', 1],
    ['440000', 5],
  ]);
});
