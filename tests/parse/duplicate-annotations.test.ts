import { expect, test } from 'vitest';
import { readAnnotations } from '../../src/parse/annotations.ts';
import { buildBody } from '../../src/parse/body.ts';
import { readMarkdownSubset } from '../../src/parse/markdown-subset.ts';

const body = buildBody(readMarkdownSubset('收到申请209件,已审结152件,其中撤销22件。', 'f.mdx', 1).blocks);

function duplicates(yaml: string): string[] {
  const { problems } = readAnnotations({ path: 'a.yaml', text: yaml }, body);
  return problems.map(({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`);
}

const observation = (quote: string, more = '') =>
  `  - { indicator: received, value: 209, unit: 件, quote: "${quote}"${more} }\n`;

test.each<[string, string, string]>([
  ['the same quote', `observations:\n${observation('申请209件')}${observation('申请209件')}`, '3:56'],
  ['a longer quote', `observations:\n${observation('申请209件')}${observation('收到申请209件')}`, '3:56'],
  ['a quote that overlaps', `observations:\n${observation('收到申请209件')}${observation('209件,已审结')}`, '3:56'],
  ['another bound', `observations:\n${observation('申请209件')}${observation('申请209件', ', bound: over')}`, '3:56'],
  [
    'a link',
    'links:\n  - &0\n  - &0\n'.replaceAll('&0', '{ plan: p, task: 1, stance: result, quote: 审结152件 }'),
    '3:48',
  ],
  ['a topic', 'topics:\n  - { topic: t, quote: 审结152件 }\n  - { topic: t, quote: 已审结152件 }\n', '3:24'],
  ['an exclusion', 'excluded:\n  - { reason: 甲, quote: 审结152件 }\n  - { reason: 乙, quote: 审结152件 }\n', '3:25'],
  ['two roles', 'roles:\n  - { role: date, quote: 审结152件 }\n  - { role: signature, quote: 审结152件 }\n', '3:31'],
])('%s is a duplicate', (_, yaml, place) => {
  expect(duplicates(yaml)).toEqual([`${place} duplicate 与第 2 行的标注重复`]);
});

test.each<[string, string]>([
  [
    'another value',
    `observations:\n${observation('审结152件,其中撤销22件').replace('209', '152')}${observation('审结152件,其中撤销22件').replace('209', '22')}`,
  ],
  ['another scope', `observations:\n${observation('申请209件')}${observation('申请209件', ', qualifier: 区级')}`],
  [
    'another stance',
    'links:\n  - { plan: p, task: 1, stance: result, quote: 审结152件 }\n  - { plan: p, task: 1, stance: gap, quote: 审结152件 }\n',
  ],
  [
    'exclusions that only overlap',
    'excluded:\n  - { reason: 甲, quote: "209件,已" }\n  - { reason: 甲, quote: "已审结152件" }\n',
  ],
])('%s is none', (_, yaml) => {
  expect(duplicates(yaml)).toEqual([]);
});
