import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { reportMetaSchema } from '../../src/model/report.ts';
import { parseEntries } from '../../src/parse/schema-entries.ts';
import { readTranscription } from '../../src/parse/transcription.ts';

const captured = '样例市报告\n前言。\n一、甲\n（一）乙。要点：一是子丑。二是寅卯。\n年 件\n2024 35\n3 < 5。\n完结。';
const body =
  '前言。\n\n## 一、甲\n\n### （一）乙。\n要点：一是子丑。二是寅卯。\n\n| 年 | 件 |\n| --- | --- |\n| 2024 | 35 |\n\n3 \\< 5。\n\n完结。\n';

/** Reads a report with minimal front matter. */
function read(text: string, capture: string | 'missing' | 'unreadable' = captured, more = '', completeness = 'full') {
  const sha256 = createHash('sha256').update(capture).digest('hex');
  const head = `---\ntitle: 样例市报告\nissuers: [样例市人民政府]\nissuerKind: government\nsource: { name: 测试, kind: unknown, sha256: ${sha256} }\ncompleteness: ${completeness}\nhistory: [{ date: 2026-11-22, what: 收录 }]\n${more}---\n\n`;
  const file = capture === 'missing' || capture === 'unreadable' ? capture : { path: 'c.txt', text: capture, sha256 };
  return readTranscription(
    { path: 'r.mdx', text: head + text },
    file,
    'captures/c.txt',
    reportMetaSchema,
    parseEntries,
  );
}
const problemsOf = (...args: Parameters<typeof read>) =>
  read(...args).problems.map(({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`);

test('a text that equals its capture has no problems', () => {
  expect(problemsOf(body)).toEqual([]);
});

describe('a difference is reported at its character', () => {
  test.each([
    ['前言', '前方', '10:2 fidelity 与采集件不符：“样例市报告前”之后，正文多出“方”，采集件多出“言”'],
    ['## 一、甲', '## 一、 丁', '12:7 fidelity 与采集件不符：“样例市报告前言。一、”之后，正文多出“丁”，采集件多出“甲”'],
    ['（一）乙', '（一）辛', '14:8 fidelity 与采集件不符：“告前言。一、甲（一）”之后，正文多出“辛”，采集件多出“乙”'],
    ['要点', '要害', '15:2 fidelity 与采集件不符：“。一、甲（一）乙。要”之后，正文多出“害”，采集件多出“点”'],
    ['寅卯', '寅辰', '15:12 fidelity 与采集件不符：“点：一是子丑。二是寅”之后，正文多出“辰”，采集件多出“卯”'],
    ['2024', '2023', '19:1 fidelity 与采集件不符：“二是寅卯。年件202”之后，正文多出“3”，采集件多出“4”'],
    ['结。', '', '23:2 fidelity 与采集件不符：“024353<5。完”之后，采集件多出“结。”'],
  ])('%s → %s', (from, to, problem) => {
    expect(problemsOf(body.replace(from, to))).toEqual([problem]);
  });

  test('in the title', () => {
    expect(problemsOf(body, captured.replace('样例市', '样例县'))).toEqual([
      '2:8 fidelity 与采集件不符：“样例”之后，正文多出“市”，采集件多出“县”',
    ]);
  });

  test('the title counts unless it is supplied', () => {
    expect(problemsOf(body, captured, 'titleSupplied: true\n')[0]).toBe(
      '11:1 fidelity 与采集件不符：开头，采集件多出“样例市报告”',
    );
  });
});

test('no capture', () => {
  expect(problemsOf(body, 'missing')).toEqual(['5:9 capture 没有原始采集件 captures/c.txt']);
});

test('an unreadable capture is not reported here', () => {
  expect(problemsOf(body, 'unreadable')).toEqual([]);
});

test('an empty text is reported once', () => {
  expect(problemsOf('\n \n')).toEqual(['9:1 text 正文是空的']);
});

test('a line with a text problem is not reported as different as well; other lines are', () => {
  const text = body.replace('前言', '<b>前言</b>').replace('寅卯', '寅辰');
  expect(problemsOf(text).map((problem) => problem.split(' ').slice(0, 2).join(' '))).toEqual([
    '10:1 html',
    '15:12 fidelity',
  ]);
});

test('problems in front matter and text are reported together', () => {
  expect(problemsOf(body.replace('前言', '{前言'), captured, 'dates: { signed: 2023-02-30 }\n')).toEqual([
    '11:1 code 正文里不能有花括号',
    '8:18 schema dates.signed：应为真实存在的日期，写作 2023-03-06',
  ]);
});

test('a correction is anchored at its words in the text', () => {
  const ocr = captured.replace('寅卯', '寅O');
  const { corrections, problems } = read(body, ocr, 'corrections: [{ capture: O, text: 卯, reason: OCR }]\n');
  expect(problems).toEqual([]);
  expect(corrections).toMatchObject([{ capture: 'O', anchor: { block: 's1-1-p1-2', paragraph: 4 } }]);
});

test('problems with declarations are reported in the front matter', () => {
  const wrong = 'omissions:\n  - { capture: 没有, reason: r }\nredactions:\n  - { text: 甲, reason: r }\n';
  expect(problemsOf(body, captured, wrong)).toEqual([
    '9:5 fidelity 采集件里没有“没有”',
    '11:5 fidelity 隐去的文字里没有 █',
  ]);
});

test('an undeclared █ is reported at its position', () => {
  expect(problemsOf(body.replace('寅卯', '█'), captured.replace('寅卯', '█'))).toEqual([
    '15:11 fidelity 正文里有未声明的 █',
  ]);
});

test('a text that breaks off ends with the words of breaksOff', () => {
  const partial = (ending: string) => problemsOf(body, captured, `breaksOff: ${ending}\n`, 'partial');
  expect(partial('5。完结。')).toEqual([]);
  expect(partial('寅卯')).toEqual(['8:12 fidelity 正文不以 breaksOff 的文字结束']);
});
