import { describe, expect, test } from 'vitest';
import { commitmentsOf } from '../../src/archive/commitments.ts';
import { catalogued, founding } from './founding.ts';
import { archiveOf, made } from './made.ts';

const first = made(
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
const second = made('440200/2024', '## 一、行政执法', '已推行裁量基准。', '## 二、矛盾纠纷化解', '化解纠纷。');
const texts = (excerpts: readonly { blocks: { text: string }[] }[]) =>
  excerpts.flatMap(({ blocks }) => blocks.map(({ text }) => text));

describe('commitmentsOf', () => {
  test('plans stand beside the results of the next report, topic by topic', () => {
    const [, before] = commitmentsOf(archiveOf([first, second]), '440200');
    expect(before?.next).toEqual({ state: 'here', report: second });
    expect(
      before?.topics.map(({ topic, problems, plans, results }) => [
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

  test('what is missing is told apart: catalogued, not found, not yet due', () => {
    const stateOf = (content: Parameters<typeof commitmentsOf>[0]) =>
      commitmentsOf(content, '440200').map(({ next }) => next.state);
    const content = archiveOf([first]);
    expect(stateOf(content)).toEqual(['not-found']);
    const { catalogue } = catalogued({ region: '440200', slug: '2024' });
    expect(stateOf({ ...content, catalogue })).toEqual(['catalogued']);
    expect(stateOf({ ...archiveOf([first]), site: { ...founding.site, asOf: '2025-03-31' } })).toEqual(['not-due']);
  });

  test("another issuer's report is not the next one", () => {
    const office = made('440200/2024-office', '## 一、行政执法', '办公室的成效。');
    expect(commitmentsOf(archiveOf([first, office]), '440200').find(({ report }) => report === first)?.next.state).toBe(
      'not-found',
    );
  });

  test('the founding reports have problems or plans under topics', () => {
    const [report] = commitmentsOf(founding, '440104');
    expect(report?.topics.map(({ topic }) => topic?.id)).toContain('law-enforcement');
  });
});
