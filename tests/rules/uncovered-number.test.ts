import { describe, expect, test } from 'vitest';
import type { Division } from '../../src/model/region.ts';
import { uncoveredNumberRule } from '../../src/rules/uncovered-number.ts';
import { locatedContent, runRule } from './small-content.ts';

const annotatedSentence = '已审结152件。';
const annotations = 'observations:\n  - { indicator: a, value: 152, unit: 件, quote: 已审结152件 }\n';

/** The numbers that the rule lists for a paragraph, as quoted in its details. */
function listed(paragraph: string, more = ''): string[] {
  const problems = runRule(uncoveredNumberRule, {
    text: `${annotatedSentence}\n\n${paragraph}`,
    annotations: annotations + more,
  });
  return problems.flatMap(({ details = [] }) => details.map((detail) => /“(.*)”$/.exec(detail)?.[1] ?? ''));
}

describe('uncovered numbers', () => {
  test('gives one warning a report, with the place of each number', () => {
    const text = `## 一、主要成效
${annotatedSentence}其中撤销22件。

二是加强监督。一是聘任15名特邀督查员,形成6期专报;二是开展七项行动,好评率99.99%。`;
    expect(runRule(uncoveredNumberRule, { text, annotations })).toEqual([
      {
        file: 'text.mdx',
        line: 12,
        column: 13,
        rule: 'uncovered-number',
        message: '正文有 5 个数没有标注，第一个是“其中撤销22件”',
        fix: '是成效数字的写进 observations，是大事的写进 events，都不是的写进 excluded 并说明理由（npm run check -- --numbers text.mdx 逐个列出）',
        severity: 'warning',
        details: [
          '12:13 s1-p1 “其中撤销22件”',
          '14:12 s1-p2-1 “一是聘任15名特邀督”',
          '14:23 s1-p2-1 “形成6期专报”',
          '14:32 s1-p2-2 “二是开展七项行动”',
          '14:40 s1-p2-2 “好评率99.99%”',
        ],
      },
    ]);
  });

  test('names a single number in the message', () => {
    const [problem] = runRule(uncoveredNumberRule, { text: `${annotatedSentence}其中撤销22件。`, annotations });
    expect(problem?.message).toBe('正文有 1 个数没有标注：“其中撤销22件”');
    expect(problem?.fix).not.toContain('--numbers');
  });

  test('gives line and column of the number in the file', () => {
    const text = `## 一、办结9件的情况\n${annotatedSentence}其中撤销22件。\n\n工作有进展。一是聘任15名督查员;二是开展七项行动。\n\n| 项目 | 件数 |\n| --- | --- |\n| 复议 | 33 |`;
    const report = locatedContent({ text, annotations }).reports.get('440104/2022');
    const lines = ['---', ...Array.from({ length: 7 }, () => ''), '---', '', ...text.split('\n')];
    const problems = runRule(uncoveredNumberRule, { text, annotations });
    expect(report?.positions.length).toBe(report?.value.body.blocks.length);
    const places = problems.flatMap(({ details = [] }) => details.map((detail) => detail.split(' ', 1)[0] ?? ''));
    const characters = places.map((place) => {
      const [line = 0, column = 0] = place.split(':').map(Number);
      return lines[line - 1]?.slice(column - 1, column + 1);
    });
    expect(characters).toEqual(['9件', '22', '15', '七项', '| ']);
  });

  test.each([
    '2022年、2022年度、2021—2025年、2023-03-06、10月28日、4 月、“4·15”、3月1日至5日、20世纪90年代',
    '党的二十大和二十届二中、三中全会精神,第十七届人大常委会第十八次会议,市八届人大一次会议,省委十一届三次、四次全会',
    '第一责任人、“第一议题”、第一时间、第三方评估、第十二条',
    '一体化、进一步、统一、一批、一系列、一支队伍、每一项、三农工作',
    '(汕法治办〔2022〕39号)、穗府〔2025〕1号、第7号令',
    '《关于加强“三项制度”的20条措施(2024年版)》和《〈条例〉15条解读》',
    '12345政务服务便民热线、12348平台、拨打12309。110报警、119消防',
    '营商环境5.0版本、与国家标准事项3.0对接、IPv6、5G、5A级景区、世界500强',
    '“1+6+N”体系、1+N模式、7×24小时服务、24小时自助',
    '“两个维护”“三项制度”“六个一”“十一个坚持”“四大审核关”',
    '两个维护、四个意识、十件民生实事、行政执法三项制度、四套班子',
    '五年规划、三年行动计划、近三年来、前三季度、第一季度',
    '严格落实(1)登记制度;(2)审批制度',
  ])('ignores %s', (paragraph) => {
    expect(listed(paragraph)).toEqual([]);
  });

  test.each<[string, string[]]>([
    ['举办66场政策宣讲', ['举办66场政策宣']],
    ['出台七项行动方案,召开会议十二次', ['出台七项行动方', '召开会议十二次']],
    ['备案通过率“三个百分百”', ['备案通过率“三个百分百', '通过率“三个百分百”']],
    ['超七成的争议', ['超七成的争议']],
    ['居全省首位,全市排名第三。', ['居全省首位', '全市排名第三']],
    ['办理12345件', ['办理12345件']],
    ['发放资料12500册,出动执法车辆110辆,新建站点120处', ['发放资料12500册', '出动执法车辆110辆', '新建站点120处']],
    ['全年立案共计110,同比下降', ['全年立案共计110']],
    ['实现“零投诉”', ['实现“零投诉”']],
    ['市依法治市委员会召开三次会议', ['市委员会召开三次会议']],
    ['落实“1310”部署', ['落实“1310”部署']],
    ['实现零败诉', ['实现零败诉']],
    ['连续5年第一', ['连续5年第一', '连续5年第一']],
  ])('does not ignore %s', (paragraph, expected) => {
    expect(listed(paragraph)).toEqual(expected);
  });

  test('quotes of observations, events and exclusions cover their numbers; those of links and notes do not', () => {
    const paragraph = '下放755项,其中673项由街道实施,评估506项,涉及44个部门,调研45个镇街。';
    expect(
      listed(
        paragraph,
        `  - { indicator: b, value: 755, unit: 项, quote: 下放755项 }
events: [{ date: 2022, title: 下放, quote: 其中673项由街道实施 }]
excluded: [{ quote: 评估506项, reason: 往年数 }]
links: [{ plan: 440100/2024-2035, task: 1, stance: result, quote: 涉及44个部门 }]
notes: [{ quote: 调研45个镇街, text: 按 }]
`,
      ),
    ).toEqual(['涉及44个部门', '调研45个镇街']);
  });

  test('an observation covers its value and the numbers of its qualifier, not others in its quote', () => {
    const paragraph = '选聘18名监督员,连续3年评查案卷2579宗。';
    const covered = (observation: string) => listed(paragraph, `  - ${observation}\n`);
    const quote = paragraph.slice(0, -1);
    expect(covered(`{ indicator: b, value: 2579, unit: 件, quote: "${quote}" }`)).toEqual([
      '选聘18名监督员',
      '连续3年评查案',
    ]);
    expect(covered(`{ indicator: b, value: 2579, unit: 件, qualifier: 连续3年, quote: "${quote}" }`)).toEqual([
      '选聘18名监督员',
    ]);
  });

  test('three observations that quote it cover “三个百分百”', () => {
    const paragraph = '审查率、备案率和公开率“三个百分百”。';
    const rate = (id: string) =>
      `  - { indicator: ${id}, value: 100, unit: "%", quote: "${paragraph.slice(0, -1)}" }\n`;
    expect(listed(paragraph, rate('b') + rate('c') + rate('d'))).toEqual([]);
    expect(listed(paragraph, rate('b') + rate('c'))).toEqual(['率和公开率“三个百分百']);
  });

  test('a quote must contain the whole number', () => {
    expect(listed('评估506万余项', 'excluded: [{ quote: 评估506, reason: 往年数 }]\n')).toEqual(['评估506万余项']);
  });

  test('division names that begin with a numeral are not numbers', () => {
    const division: Division = {
      code: '331022',
      name: '三门县',
      level: 'county',
      parent: null,
      from: null,
      to: null,
      duty: 'bound',
      note: null,
    };
    const run = (divisions: Division[]) =>
      runRule(uncoveredNumberRule, { text: `${annotatedSentence}\n\n赴三门县学习。`, annotations, divisions });
    expect(run([division])).toEqual([]);
    expect(run([])).toHaveLength(1);
  });

  test('a number that an observation means and misquotes is not listed', () => {
    const text = `${annotatedSentence}\n\n撤销22件。\n\n有关情况。`;
    const misquoted = '  - { indicator: b, value: 22, unit: 件, quote: 有关情况 }\n';
    expect(runRule(uncoveredNumberRule, { text, annotations: annotations + misquoted })).toEqual([]);
  });

  test('a report without observations is skipped', () => {
    expect(runRule(uncoveredNumberRule, { text: '共办理9件。' })).toEqual([]);
    expect(
      runRule(uncoveredNumberRule, { text: '共办理9件。', annotations: 'excluded: [{ quote: 共办理, reason: 试 }]' }),
    ).toEqual([]);
  });
});
