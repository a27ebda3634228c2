import { expect, test } from 'vitest';
import { partLengths, reportLengths } from '../../../src/archive/pictures/part-lengths.ts';
import { textLength } from '../../../src/archive/text-length.ts';
import { foundingContent, reportOf } from '../founding-content.ts';
import { archiveOf, makeReport } from '../make-report.ts';

const lines = ['引言', '## 一、主要成效', '成效成效', '## 二、存在的问题', '问题', '## 三、下一步计划', '计 划'];

test('the length of each part without white space; it begins at the heading of the part', () => {
  const { segments, characters } = reportLengths(makeReport('440100/2024', ...lines));
  expect(segments.map(({ name, characters, address }) => [name, characters, address])).toEqual([
    ['主要举措和成效', 10, '/reports/440100/2024/#s1'],
    ['问题和不足', 9, '/reports/440100/2024/#s2'],
    ['下一步计划', 9, '/reports/440100/2024/#s3'],
    ['其他', 2, '/reports/440100/2024/#p1'],
  ]);
  expect(characters).toBe(30);
});

test('a section on two parts is a segment of both', () => {
  const { segments } = reportLengths(makeReport('440100/2024', '## 一、存在的问题和下一步计划', '都有'));
  expect(segments.map(({ name, parts }) => [name, parts])).toEqual([['问题和不足、下一步计划', ['problems', 'plans']]]);
});

test('the segments of a report are its whole text, each character once', () => {
  for (const report of foundingContent.reports.values())
    expect(reportLengths(report).characters).toBe(textLength(report.body));
});

test('越秀 2022 has 83 characters on problems', () => {
  const { segments } = reportLengths(reportOf('440104/2022'));
  expect(segments.find(({ name }) => name === '问题和不足')?.characters).toBe(83);
});

test('more than forty reports have a bar for each year', () => {
  const reports = Array.from({ length: 41 }, (_, i) => makeReport(`440100/${2023 + (i % 2)}-j${i}`, ...lines));
  const bars = partLengths(archiveOf(reports));
  expect(bars.map(({ name }) => name)).toEqual(['2024年度 20 份', '2023年度 21 份']);
  expect(bars[0]).toMatchObject({ address: null, characters: 600 });
  expect(bars[0]?.segments[1]).toMatchObject({ name: '问题和不足', characters: 180, address: '/parts/problems/' });
  expect(partLengths(archiveOf(reports.slice(1)))).toHaveLength(40);
});
