import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkFidelity, type Declarations } from '../../src/parse/fidelity.ts';
import { cpuTime } from './cpu-time.ts';

const noDeclarations: Declarations = { corrections: [], omissions: [], redactions: [] };
const reason = 'r';
const check = (capture: string, text: string, declarations: Partial<Declarations> = {}) =>
  checkFidelity(capture, text, { ...noDeclarations, ...declarations });
const messages = (...args: Parameters<typeof check>) =>
  check(...args).faults.map(({ list, index, message }) => `${list}[${index}] ${message}`);

const capture = '样例市2022年法治政府建设报告\n一、主要成效\n全年办理建议 1407 件,满意率达99%。\n二、问题\n还有不足。';
const text = capture.replace(/\s/g, '');

describe('differences', () => {
  test('ignore white space of any kind', () => {
    expect(check(`\uFEFF${capture}\u200B\u3000`, ` ${text}\n`)).toMatchObject({ faults: [], differences: [] });
  });

  test.each<[string, string, string, object[]]>([
    [
      'a missing character',
      '全年办理建议',
      '全年理建议',
      [{ text: '', capture: '办', context: '报告一、主要成效全年' }],
    ],
    ['an added character', '还有不足', '还有些不足', [{ text: '些', capture: '', context: '99%。二、问题还有' }]],
    ['a changed character', '1407', '1408', [{ text: '8', capture: '7' }]],
    ['another width', '件,', '件，', [{ text: '，', capture: ',' }]],
    ['a changed word', '满意率达', '办结率为', [{ text: '办结率为', capture: '满意率达' }]],
    ['a missing beginning', '样例市', '', [{ at: 0, text: '', capture: '样例市', context: '' }]],
    ['a missing end', '还有不足。', '', [{ text: '', capture: '还有不足。' }]],
    ['an added end', '还有不足。', '还有不足。完。', [{ text: '完。', capture: '' }]],
    ['an added beginning', '样例市', '关于样例市', [{ at: 0, text: '关于', capture: '' }]],
    [
      'a missing paragraph',
      '全年办理建议1407件,满意率达99%。',
      '',
      [{ text: '', capture: '全年办理建议1407件,满意率达99%。' }],
    ],
    [
      'two differences apart',
      '样例市2022年法治政府建设报告一、主要成效',
      '样例县2022年法治政府建设报告一、主要成果',
      [
        { text: '县', capture: '市' },
        { text: '果', capture: '效' },
      ],
    ],
  ])('%s', (_name, from, to, differences) => {
    expect(text).toContain(from);
    expect(check(capture, text.replace(from, to)).differences).toMatchObject(differences);
  });

  test('an empty text differs as a whole', () => {
    expect(check(capture, '').differences).toEqual([{ at: 0, text: '', capture: text, context: '' }]);
  });

  test('at most twenty are listed', () => {
    const long = Array.from({ length: 60 }, (_, i) => `第${i}段落共有九个字，`).join('');
    expect(check(long, long.replaceAll('段', '节')).differences).toHaveLength(20);
  });

  test('a completely different text takes bounded time', () => {
    const took = cpuTime(() => {
      const first = Array.from({ length: 20_000 }, (_, i) => String.fromCodePoint(0x4e00 + (i % 5000))).join('');
      const second = Array.from({ length: 20_000 }, (_, i) => String.fromCodePoint(0x6e00 + ((i * 7) % 5000))).join('');
      expect(check(first, second).differences.length).toBeGreaterThan(0);
    });
    expect(took).toBeLessThan(4000);
  });
});

describe('corrections and omissions', () => {
  test('a correction changes the only match of its text and context', () => {
    const ocr = '不少于100O项。到期O办理O完';
    const declarations = {
      corrections: [
        { capture: '100O项', text: '1000项', reason },
        { capture: 'O', text: '。', before: '到期', after: '办理', reason },
        { capture: 'O', text: '。', before: '办理', reason },
      ],
    };
    const result = check(ocr, '不少于1000项。到期。办理。完', declarations);
    expect(result).toMatchObject({ faults: [], differences: [] });
    expect([...result.corrected]).toEqual([
      [0, { start: 3, end: 8 }],
      [1, { start: 11, end: 12 }],
      [2, { start: 14, end: 15 }],
    ]);
  });

  test('an omission removes its piece, ignoring white space', () => {
    const omissions = [{ capture: '发布时间: 2023-03-06', reason }];
    expect(check(`题\n发布时间:2023-03-06\n正文`, '题正文', { omissions })).toMatchObject({
      faults: [],
      differences: [],
    });
  });

  test('contexts may overlap other edits; pieces may not', () => {
    const omissions = [
      { capture: '1、', after: '甲', reason },
      { capture: '2、', before: '甲', reason },
    ];
    expect(check('1、甲2、乙', '甲乙', { omissions })).toMatchObject({ faults: [], differences: [] });
  });

  test.each<[string, string, string, Partial<Declarations>, string[]]>([
    [
      'not found',
      '甲乙',
      '甲乙',
      { corrections: [{ capture: '丙', text: '丁', reason }] },
      ['corrections[0] 采集件里没有“丙”'],
    ],
    [
      'not found next to its context',
      '甲乙',
      '甲乙',
      { omissions: [{ capture: '乙', before: '丙', reason }] },
      ['omissions[0] 采集件里没有“丙乙”'],
    ],
    [
      'found twice',
      '甲乙甲',
      '甲乙甲',
      { corrections: [{ capture: '甲', text: '丁', reason }] },
      ['corrections[0] “甲”在采集件里不止一处'],
    ],
    [
      'unneeded',
      '甲乙',
      '甲乙',
      { corrections: [{ capture: '乙', text: ' 乙 ', reason }] },
      ['corrections[0] 改正前后相同'],
    ],
    [
      'nothing but white space',
      '甲乙',
      '甲乙',
      { omissions: [{ capture: '\u200B', reason }] },
      ['omissions[0] 采集件里没有“”'],
    ],
    [
      'overlapping',
      '甲乙丙丁',
      '甲丁',
      { omissions: [{ capture: '乙丙', reason }], corrections: [{ capture: '丙丁', text: '戊', reason }] },
      ['corrections[0] 与另一条校勘或略去重叠'],
    ],
    [
      'within a longer one, after another within it',
      '甲乙丙丁戊己',
      '甲',
      {
        omissions: [
          { capture: '乙丙丁戊己', reason },
          { capture: '丙', reason },
          { capture: '戊', reason },
        ],
      },
      ['omissions[1] 与另一条校勘或略去重叠', 'omissions[2] 与另一条校勘或略去重叠'],
    ],
    [
      'declared twice',
      '甲乙',
      '甲',
      {
        omissions: [
          { capture: '乙', reason },
          { capture: '乙', reason },
        ],
      },
      ['omissions[1] 与另一条校勘或略去重叠'],
    ],
  ])('a declaration that is %s', (_name, from, to, declarations, faults) => {
    expect(messages(from, to, declarations)).toEqual(faults);
  });

  test('of overlapping declarations the first applies', () => {
    const omissions = [
      { capture: '乙丙丁', reason },
      { capture: '丙', reason },
    ];
    expect(check('甲乙丙丁戊', '甲戊', { omissions }).differences).toEqual([]);
  });

  test('a long piece is cut in the message', () => {
    const corrections = [{ capture: '甲'.repeat(40), text: '乙', reason }];
    expect(messages('丙', '丙', { corrections })).toEqual([`corrections[0] 采集件里没有“${'甲'.repeat(30)}…”`]);
  });

  test('a declared correction that the text lacks is a difference', () => {
    const corrections = [{ capture: '100O项', text: '1000项', reason }];
    expect(check('不少于100O项。', '不少于100O项。', { corrections }).differences).toMatchObject([
      { text: 'O', capture: '0' },
    ]);
  });

  test('with an invalid edit at most three differences are listed', () => {
    const long = Array.from({ length: 9 }, (_, i) => `第${i}段落共有九个字，`).join('');
    const corrections = [{ capture: '没有', text: '有', reason }];
    expect(check(long, long.replaceAll('段', '节'), { corrections }).differences).toHaveLength(3);
  });
});

describe('redactions', () => {
  const redactions = [{ text: '联系电话：█', reason }];
  const hidden = '请联系。联系电话：█。完';

  test('a declared █ in both', () => {
    expect(check(hidden, hidden, { redactions })).toMatchObject({ faults: [], differences: [] });
  });

  test('undeclared', () => {
    expect(check(hidden, hidden).faults).toMatchObject([
      { list: 'redactions', index: -1, at: 9, message: '正文里有未声明的 █' },
    ]);
  });

  test('one more than is declared, reported at its offset', () => {
    const twice = `${hidden}，传真█`;
    expect(check(twice, twice, { redactions }).faults).toMatchObject([{ at: 15, message: '正文里有未声明的 █' }]);
  });

  test('each declares one occurrence', () => {
    const twice = hidden + hidden;
    expect(check(twice, twice, { redactions }).faults).toMatchObject([{ at: 21 }]);
    expect(check(twice, twice, { redactions: [...redactions, ...redactions] }).faults).toEqual([]);
  });

  test.each<[string, string, string, Partial<Declarations>, string[]]>([
    ['without █', '电话', '电话', { redactions: [{ text: '电话', reason }] }, ['redactions[0] 隐去的文字里没有 █']],
    [
      'not in the capture',
      '电话1',
      '电话█',
      { redactions: [{ text: '电话█', reason }] },
      ['redactions[0] 采集件里没有“电话█”'],
    ],
    [
      'not in the text',
      '电话█',
      '电话1',
      { redactions: [{ text: '电话█', reason }] },
      ['redactions[0] 正文里没有“电话█”'],
    ],
  ])('%s', (_name, from, to, declarations, faults) => {
    expect(messages(from, to, declarations)).toEqual(faults);
  });
});

const plain = fc.string({ unit: fc.constantFrom(...'甲乙丙丁一二三。，'), minLength: 1, maxLength: 60 });

test('a text matches itself and nothing else', () => {
  fc.assert(
    fc.property(plain, plain, (first, second) => {
      expect(check(first, first).differences).toEqual([]);
      expect(check(first, second).differences.length > 0).toBe(first !== second);
    }),
  );
});

test('applying the differences to the text gives the capture', () => {
  fc.assert(
    fc.property(plain, plain, (first, second) => {
      let restored = second;
      for (const { at, text: actual, capture: expected } of check(first, second).differences.reverse()) {
        expect(restored.slice(at, at + actual.length)).toBe(actual);
        restored = restored.slice(0, at) + expected + restored.slice(at + actual.length);
      }
      expect(restored).toBe(first);
    }),
  );
});
