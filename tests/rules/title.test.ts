import { describe, expect, test } from 'vitest';
import { runRules } from '../../src/rules/run-rules.ts';
import { DivisionNames, doubtsOf, titleRule } from '../../src/rules/title.ts';
import { foundingContent } from '../archive/founding-content.ts';
import { cpuTime } from '../parse/cpu-time.ts';
import { reportOf, withCatalogue } from './catalogue-content.ts';

const divisionNames = new DivisionNames(foundingContent.divisions);
const doubts = (title: string, issuers: string[] = [], year = 2022, region = '440104') =>
  doubtsOf({ title, issuers }, year, region, divisionNames).map(({ message }) => message);

describe('years in a title', () => {
  test.each([
    ['广州市越秀区人民政府2022年法治政府建设情况的报告', []],
    ['越秀区2022年法治政府建设情况和2023年工作计划', []],
    ['越秀区二〇二二年法治政府建设年度报告', []],
    ['越秀区法治政府建设年度报告', []],
    ['关于贯彻《法治政府建设实施纲要（2021—2025年）》情况的报告', []],
    ['越秀区2023年法治政府建设年度报告', ['标题写的是 2023 年，而报告年度是 2022 年']],
    ['越秀区二〇二三年法治政府建设年度报告', ['标题写的是 2023 年，而报告年度是 2022 年']],
  ])('%s', (title, expected) => expect(doubts(title)).toEqual(expected));
});

test('a title of a million brackets is fast', () => {
  expect(cpuTime(() => doubts('《'.repeat(1_000_000)))).toBeLessThan(1000);
});

describe('divisions at the start of a title or issuer', () => {
  test.each([
    ['广东省广州市越秀区2022年报告', [], []],
    ['广州市司法局2022年报告', [], []],
    ['法治政府建设年度报告', ['中共广州市越秀区委员会', '广州市越秀区人民政府'], []],
    ['市政府2022年报告', [], []],
    ['深圳市2022年报告', [], ['“深圳市”不在 440104 越秀区']],
    ['广东省广州市天河区2022年报告', [], ['“天河区”不在 440104 越秀区']],
    ['法治政府建设年度报告', ['中共天河区委员会'], ['“天河区”不在 440104 越秀区']],
  ])('%s %j', (title, issuers, expected) => expect(doubts(title, issuers)).toEqual(expected));

  test('a division below the region is not foreign', () => {
    expect(doubts('广州市越秀区2022年报告', [], 2022, '440100')).toEqual([]);
  });

  test('divisions of the same name are distinguished by their parents', () => {
    const namesakes = [...foundingContent.divisions.values()]
      .filter(({ name }) => name === '鼓楼区')
      .map(({ code }) => code);
    expect(namesakes.length).toBeGreaterThan(1);
    for (const code of namesakes) expect(doubts('鼓楼区2022年报告', [], 2022, code)).toEqual([]);
  });
});

test('the rule flags the title as a warning', () => {
  const content = withCatalogue({ title: '某区2023年法治政府建设年度报告' });
  reportOf(content).meta.title = '某区2021年法治政府建设年度报告';
  const problems = runRules([titleRule], content);
  expect(problems.map(({ message }) => message)).toEqual([
    '标题写的是 2021 年，而报告年度是 2022 年',
    '440104/2024：标题写的是 2023 年，而报告年度是 2024 年',
  ]);
  expect(problems.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
});
