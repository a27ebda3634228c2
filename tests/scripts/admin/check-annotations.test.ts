import { expect, test } from 'vitest';
import { checkAnnotations } from '../../../scripts/admin/browser/check-annotations.ts';
import { buildBody } from '../../../src/parse/body.ts';
import { readMarkdownSubset } from '../../../src/parse/markdown-subset.ts';

const body = buildBody(
  readMarkdownSubset('## 一、成效\n\n全年收到行政复议申请412件，审结365件。\n\n收到行政复议申请后及时受理。\n', 'x', 1)
    .blocks,
);
const observation = { indicator: 'a', value: 412, unit: '件', quote: '收到行政复议申请412件' };

test('finds quotes and values like the check', () => {
  const { placed, problems } = checkAnnotations({ observations: [observation], notes: [{ quote: '及时受理' }] }, body);
  expect(problems).toEqual([]);
  expect(placed.map(({ kind, index, anchor }) => [kind, index, anchor.block])).toEqual([
    ['observations', 0, 's1-p1'],
    ['notes', 0, 's1-p2'],
  ]);
});

test('names the field and what to do', () => {
  const { problems } = checkAnnotations(
    {
      observations: [
        { ...observation, value: 421 },
        { ...observation, quote: '收到行政复议申请421件' },
        { ...observation, quote: '收到行政复议申请' },
        { ...observation, bound: 'over' },
      ],
    },
    body,
  );
  expect(problems.map(({ field, message, severity }) => [field, message, severity])).toEqual([
    ['observations.0.value', '引文里读不出 421 件，读得出的是“412件”', 'error'],
    ['observations.1.quote', '正文里没有“收到行政复议申请421件”', 'error'],
    ['observations.2.quote', '“收到行政复议申请”在正文里不止一处', 'error'],
    ['observations.3.bound', 'bound 是 over，而文中“412”没有界限词', 'warning'],
  ]);
  expect(problems[1]?.fix).toContain('收到行政复议申请412件');
});

test('a unit that is not the indicator’s is named', () => {
  const { problems } = checkAnnotations({ observations: [observation] }, body, new Map([['a', '宗']]));
  expect(problems.map(({ field, message }) => [field, message])).toEqual([
    ['observations.0.unit', '指标 a 的单位是“宗”，这里写“件”'],
  ]);
});

test('an entry that is not filled in yet is no problem', () => {
  expect(
    checkAnnotations({ observations: [{}, { quote: ' ' }, { quote: '审结365件', value: '' }] }, body).problems,
  ).toEqual([]);
});
