import { describe, expect, test } from 'vitest';
import type { Topic } from '../../src/model/topic.ts';
import { buildBody } from '../../src/parse/body.ts';
import { assignParts, assignTopics } from '../../src/parse/classify.ts';
import { readMarkdownSubset } from '../../src/parse/markdown-subset.ts';

const blocksOf = (body: string) => buildBody(readMarkdownSubset(body, 'f.mdx', 1).blocks).blocks;

/** Each block's parts, as `id: parts`. */
function parts(body: string, year = 2024): string[] {
  const blocks = blocksOf(body);
  assignParts(blocks, year);
  return blocks.map((block) => `${block.id}: ${block.parts.join(' ')}`);
}

describe('parts', () => {
  test.each([
    ['一、主要工作成效', 'results'],
    ['一、2024年推进法治政府建设的主要举措和成效', 'results'],
    ['一、2024年主要工作情况', 'results'],
    ['三、深化综合行政执法改革', 'results'],
    ['二、问题和不足', 'problems'],
    ['二、存在的问题', 'problems'],
    ['二、存在的短板和差距', 'problems'],
    ['三、下一步工作计划', 'plans'],
    ['三、下一步打算', 'plans'],
    ['四、下一年度工作安排', 'plans'],
    ['三、2025年工作计划', 'plans'],
    ['三、2025年主要任务', 'plans'],
    ['三、2025年法治政府建设重点', 'plans'],
    ['一、2024年主要任务完成情况', 'results'],
    ['三、今后努力方向', 'plans'],
    ['二、党政主要负责人履行推进法治建设第一责任人职责情况', 'duty'],
    ['二、主要负责人履行法治建设职责情况', 'duty'],
    ['三、存在问题和下一步打算', 'problems plans'],
    ['三、存在的不足与2025年工作思路', 'problems plans'],
    ['三、着力解决群众反映强烈的突出问题', 'results'],
    ['三、聚焦薄弱环节，强化行政执法', 'results'],
    ['二、坚持问题导向，完善制度体系', 'results'],
    ['一、2024年工作计划落实情况', 'results'],
    ['二、存在问题及改进措施', 'problems plans'],
  ])('%s', (heading, expected) => {
    expect(parts(`## ${heading}\n\n正文。`)).toEqual([
      expect.stringContaining(`: ${expected}`),
      expect.stringMatching(`p1: ${expected}$`),
    ]);
  });

  test('a subheading narrows a combined heading if it names one of its parts', () => {
    const body =
      '## 三、存在问题和下一步打算\n\n甲。\n\n### （一）存在问题\n乙。\n\n### （二）下一步打算\n丙。\n\n### （三）其他\n丁。';
    expect(parts(body)).toEqual([
      's3: problems plans',
      's3-p1: problems plans',
      's3-1: problems',
      's3-1-p1: problems',
      's3-2: plans',
      's3-2-p1: plans',
      's3-3: problems plans',
      's3-3-p1: problems plans',
    ]);
  });

  test('under results a subheading can only be duty', () => {
    const body =
      '## 一、主要成效\n\n### （一）着力解决突出问题\n甲。\n\n### （二）履行第一责任人职责\n乙。\n\n### （三）明年\n丙。';
    expect(parts(body)).toEqual([
      's1: results',
      's1-1: results',
      's1-1-p1: results',
      's1-2: duty',
      's1-2-p1: duty',
      's1-3: results',
      's1-3-p1: results',
    ]);
  });

  test('under plans a subheading that mentions problems is still plans', () => {
    expect(parts('## 三、下一步工作\n\n### （一）破解难题，解决突出问题\n甲。').at(-1)).toBe('s3-1-p1: plans');
  });

  test('a heading ends sections of its level and below', () => {
    expect(parts('## 一、存在问题\n\n### （一）甲\n乙。\n\n## 二、成效\n\n丙。').at(-1)).toBe('s2-p1: results');
  });

  test('preamble, closing and signature are other; items inherit from their paragraph', () => {
    const body = '前言。\n\n## 一、问题\n\n有：一是甲。二是乙。\n\n以上报告，请予审议。\n\n样例市人民政府';
    expect(parts(body)).toEqual([
      'p1: other',
      's1: problems',
      's1-p1: problems',
      's1-p1-1: problems',
      's1-p1-2: problems',
      's1-p2: other',
      's1-p3: other',
    ]);
  });

  test('a year means plans only if it is later than the report’s', () => {
    expect(parts('## 二、2025年主要任务\n\n甲。', 2025)[0]).toBe('s2: results');
    expect(parts('## 二、2025年主要任务\n\n甲。', 2024)[0]).toBe('s2: plans');
  });
});

describe('topics', () => {
  const topic = (id: string, ...headings: string[]): Topic => ({
    id,
    name: id,
    order: 1,
    description: id,
    headings,
    outline: [],
  });
  const topics = [topic('enforcement', '行政执法'), topic('open', '政务公开', '透明'), topic('law', '普法')];
  const topicsOf = (body: string) => {
    const blocks = blocksOf(body);
    assignTopics(blocks, topics);
    return blocks.map((block) => `${block.id}: ${block.topics.join(' ')}`);
  };

  test('a heading has the topics whose words it contains, and its blocks inherit them', () => {
    expect(topicsOf('甲。\n\n## 一、规范行政执法，确保透明\n\n乙。\n\n## 二、其他\n\n丙。')).toEqual([
      'p1: ',
      's1: enforcement open',
      's1-p1: enforcement open',
      's2: ',
      's2-p1: ',
    ]);
  });

  test('a subheading overrides the topics of its parent or inherits them', () => {
    expect(topicsOf('## 一、行政执法\n\n### （一）普法\n甲。\n\n### （二）其他\n乙。\n\n## 二、其他\n\n丙。')).toEqual([
      's1: enforcement',
      's1-1: law',
      's1-1-p1: law',
      's1-2: enforcement',
      's1-2-p1: enforcement',
      's2: ',
      's2-p1: ',
    ]);
  });

  test('a heading’s number is ignored, and a signature has no topic', () => {
    expect(topicsOf('## 一、普法\n\n甲。\n\n以上报告。\n\n样例市人民政府').slice(-2)).toEqual(['s1-p2: ', 's1-p3: ']);
  });
});
