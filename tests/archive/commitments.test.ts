import { describe, expect, test } from 'vitest';
import { commitmentsOf } from '../../src/archive/commitments.ts';
import { commitmentsView } from '../../src/archive/pages/commitments.ts';
import { regionOf } from '../../src/archive/regions.ts';
import { contentWithCatalogue, foundingContent } from './founding-content.ts';
import { archiveOf, makeReport } from './make-report.ts';

const first = makeReport(
  '440200/2023',
  '## 一、行政执法',
  '开展执法。',
  '## 二、存在问题',
  '基层力量不足。',
  '## 三、下一步工作计划',
  '### （一）规范行政执法',
  '明年推行裁量基准。',
  '### （二）推进政务公开',
  '明年公开更多信息。',
);
const second = makeReport('440200/2024', '## 一、行政执法', '已推行裁量基准。', '## 二、矛盾纠纷化解', '化解纠纷。');
const texts = (excerpts: readonly { blocks: { text: string }[] }[]) =>
  excerpts.flatMap(({ blocks }) => blocks.map(({ text }) => text));

describe('commitmentsOf', () => {
  test('plans are next to the results of the next report, by topic', () => {
    const [, earlier] = commitmentsOf(archiveOf([first, second]), '440200');
    expect(earlier?.next).toEqual({ state: 'here', report: second });
    expect(
      earlier?.topics.map(({ topic, problems, plans, results }) => [
        topic?.id ?? null,
        texts(problems),
        texts(plans),
        texts(results),
      ]),
    ).toEqual([
      ['law-enforcement', [], ['明年推行裁量基准。'], ['已推行裁量基准。']],
      ['open-government', [], ['明年公开更多信息。'], []],
      [null, ['基层力量不足。'], [], []],
    ]);
  });

  test('a missing next report is catalogued, not found or not yet due', () => {
    const stateOf = (content: Parameters<typeof commitmentsOf>[0]) =>
      commitmentsOf(content, '440200').map(({ next }) => next.state);
    const content = archiveOf([first]);
    expect(stateOf(content)).toEqual(['not-found']);
    const { catalogue } = contentWithCatalogue({ region: '440200', slug: '2024' });
    expect(stateOf({ ...content, catalogue })).toEqual(['catalogued']);
    expect(stateOf({ ...archiveOf([first]), site: { ...foundingContent.site, asOf: '2025-03-31' } })).toEqual([
      'not-due',
    ]);
  });

  test('without results to compare, each passage appears once', () => {
    const [alone] = commitmentsOf(archiveOf([first]), '440200');
    expect(alone?.topics.map(({ topic, problems, plans }) => [topic, texts(problems), texts(plans)])).toEqual([
      [null, ['基层力量不足。'], ['明年推行裁量基准。', '明年公开更多信息。']],
    ]);
  });

  test("another issuer's report is not the next one", () => {
    const office = makeReport('440200/2024-office', '## 一、行政执法', '办公室的成效。');
    expect(commitmentsOf(archiveOf([first, office]), '440200').find(({ report }) => report === first)?.next.state).toBe(
      'not-found',
    );
  });

  test('the founding reports have problems and plans', () => {
    const [report] = commitmentsOf(foundingContent, '440104');
    expect(report?.topics.map(({ problems, plans }) => [problems.length > 0, plans.length > 0])).toEqual([
      [true, true],
    ]);
  });
});

test('the outline of the page has each report and its topics; the description counts the reports', () => {
  const content = archiveOf([first, second]);
  const { outline, description } = commitmentsView(content, regionOf(content, '440200'));
  expect(outline.map(({ id, name, level }) => [id, name, level])).toEqual([
    ['r-440200-2024', expect.stringContaining('2024 年度：'), 1],
    ['r-440200-2023', expect.stringContaining('2023 年度：'), 1],
    ['r-440200-2023-law-enforcement', '行政执法', 2],
    ['r-440200-2023-open-government', expect.any(String), 2],
    ['r-440200-2023-none', '未归入领域', 2],
  ]);
  expect(description).toContain('韶关市的 2 份年度报告');
  expect(description).toContain('1 份与同一机关下一年度报告的成效对照');
});
