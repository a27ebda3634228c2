import { describe, expect, test } from 'vitest';
import { valueRule } from '../../src/rules/value.ts';
import { runRule } from './small-content.ts';

const text = `统筹办理人大代表建议、政协提案1407件,满意率达99%,超300万人次参加观看,督办事项近80项。

政府透明度全国前十,排名第一,并联审批率达50%以上,有力推动115件民生实事,道路交通事故数下降16.22%。`;

/** The rule's problems on one observation. */
function check(observation: string) {
  const annotations = `observations:\n  - { indicator: a, ${observation} }\n`;
  return runRule(valueRule, { text, annotations }).map(({ line, severity, message, fix }) => ({
    line,
    severity,
    message,
    fix,
  }));
}

describe('values of observations', () => {
  test.each([
    'value: 1407, unit: 件, quote: 政协提案1407件',
    'value: 99, unit: "%", quote: "满意率达99%"',
    'value: 3000000, unit: 人次, bound: over, quote: 超300万人次参加观看',
    'value: 80, unit: 项, bound: about, quote: 督办事项近80项',
    'value: 10, unit: 名, bound: at-most, quote: 政府透明度全国前十',
    'value: 1, unit: 名, quote: 排名第一',
    'value: 50, unit: "%", bound: at-least, quote: "并联审批率达50%以上"',
    'value: -16.22, unit: "%", quote: "道路交通事故数下降16.22%"',
    'value: 1, unit: 次, quote: 参加观看',
  ])('%s', (observation) => {
    expect(check(observation)).toEqual([]);
  });

  test('a value that its quote does not state', () => {
    expect(check('value: 1408, unit: 件, quote: 政协提案1407件')).toMatchInlineSnapshot(`
      [
        {
          "fix": "核对数值和单位；数在引文以外的，把引文写长一些",
          "line": 2,
          "message": "引文里读不出 1408 件，读得出的是“1407件”",
          "severity": "error",
        },
      ]
    `);
    expect(check('value: 1407, unit: "%", quote: 政协提案1407件')).toMatchInlineSnapshot(`
      [
        {
          "fix": "核对数值和单位；数在引文以外的，把引文写长一些",
          "line": 2,
          "message": "引文里读不出 1407 %，读得出的是“1407件”",
          "severity": "error",
        },
      ]
    `);
    expect(check('value: 2, unit: 次, quote: 参加观看')).toMatchInlineSnapshot(`
      [
        {
          "fix": "核对数值和单位；数在引文以外的，把引文写长一些",
          "line": 2,
          "message": "引文里读不出 2 次，引文里没有数",
          "severity": "error",
        },
      ]
    `);
  });

  test('a quote that cuts a number', () => {
    expect(check('value: 15, unit: 件, quote: 15件民生实事')).toMatchInlineSnapshot(`
      [
        {
          "fix": "引文写到数的两端，连同“万”“%”“第”",
          "line": 2,
          "message": "引文里读不出 15 件：引文把“115”截断了",
          "severity": "error",
        },
      ]
    `);
    expect(check('value: 300, unit: 人次, quote: 超300')).toMatchInlineSnapshot(`
      [
        {
          "fix": "引文写到数的两端，连同“万”“%”“第”",
          "line": 2,
          "message": "引文里读不出 300 人次：引文把“300万”截断了",
          "severity": "error",
        },
      ]
    `);
  });

  test('a bound that differs from the words beside the number, also if the quote omits them', () => {
    expect(check('value: 80, unit: 项, quote: 督办事项近80项')).toMatchInlineSnapshot(`
      [
        {
          "fix": "写 bound: about",
          "line": 2,
          "message": "bound 是 exact，而文中“80”带“近”",
          "severity": "warning",
        },
      ]
    `);
    expect(check('value: 3000000, unit: 人次, quote: 300万人次参加观看')).toMatchInlineSnapshot(`
      [
        {
          "fix": "写 bound: over",
          "line": 2,
          "message": "bound 是 exact，而文中“300万”带“超”",
          "severity": "warning",
        },
      ]
    `);
    expect(check('value: 1407, unit: 件, bound: over, quote: 政协提案1407件')).toMatchInlineSnapshot(`
      [
        {
          "fix": "删去 bound（即 exact）",
          "line": 2,
          "message": "bound 是 over，而文中“1407”没有界限词",
          "severity": "warning",
        },
      ]
    `);
  });
});

describe('values of a plan', () => {
  const plan = (target: string) => ({
    plan: {
      text: '全市示范项目不少于10个,清单事项共计419项,占比超70%,到2029年位列前5名,2026年前成功创建示范市。',
      targets: `  - { id: a, title: 甲, task: general, indicator: a, ${target} }`,
    },
  });
  const goal = (fields: string) => runRule(valueRule, plan(`goals: [{ by: 2029, ${fields} }]`));

  test.each([
    'comparator: "≥", value: 10, unit: 个, quote: 不少于10个',
    'comparator: ">", value: 70, unit: "%", quote: "占比超70%"',
    'comparator: "rank≤", value: 5, unit: 名, quote: 位列前5名',
    'comparator: "≥", value: 1, unit: 个, quote: 2026年前成功创建示范市',
    'comparator: keep, quote: 成功创建示范市',
  ])('%s', (fields) => {
    expect(goal(fields)).toEqual([]);
  });

  test('a goal that the plan does not state', () => {
    expect(goal('comparator: "≥", value: 11, unit: 个, quote: 不少于10个')).toMatchObject([
      { rule: 'value', severity: 'error', message: '引文里读不出 11 个，读得出的是“10个”' },
    ]);
    expect(goal('comparator: "=", value: 70, unit: "%", quote: "占比超70%"')).toMatchObject([
      { severity: 'warning', message: 'comparator 是 =，而文中“70%”带“超”', fix: '写 comparator: ">"' },
    ]);
  });

  test('a baseline is checked like an observation', () => {
    const baseline = (value: number) =>
      runRule(
        valueRule,
        plan(
          `goals: [{ by: 2029, comparator: keep, quote: 成功创建示范市 }], baseline: { value: ${value}, unit: 项, quote: 共计419项 }`,
        ),
      );
    expect(baseline(419)).toEqual([]);
    expect(baseline(418)).toMatchObject([{ severity: 'error', message: '引文里读不出 418 项，读得出的是“419项”' }]);
  });
});
