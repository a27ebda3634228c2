import { describe, expect, test } from 'vitest';
import { recompute } from '../../src/parse/recompute.ts';
import { arithmeticRule } from '../../src/rules/arithmetic.ts';
import { locatedContent, runRule } from './small-content.ts';

const shares = { rate: { share: ['corrected', 'concluded'] }, corrected: null, concluded: null };

/** A report that concluded 152 cases, corrected 22 and prints a share. */
function report(share: string, more: { rate?: string; corrected?: string; notes?: string } = {}) {
  return {
    text: `已审结152件,纠正22件,纠正率为${share}%。`,
    annotations: `observations:
  - { indicator: concluded, value: 152, unit: 件, quote: 已审结152件 }
  - { indicator: corrected, value: 22, unit: 件, quote: 纠正22件${more.corrected ?? ''} }
  - { indicator: rate, value: ${Number(share)}, unit: "%", quote: "纠正率为${share}%"${more.rate ?? ''} }
${more.notes ?? ''}`,
    formulas: shares,
  };
}

function results(small: Parameters<typeof locatedContent>[0]) {
  const { content, reports } = locatedContent(small);
  const value = reports.get('440104/2022')?.value;
  return value ? recompute(value, content.indicators) : [];
}

describe('recompute', () => {
  test('gives the printed figure, its operands and the computed value', () => {
    const [result, ...rest] = results(report('14.47'));
    expect(rest).toEqual([]);
    expect(result?.indicator.id).toBe('rate');
    expect(result?.operands.map((part) => [part.indicator, part.value])).toEqual([
      ['corrected', 22],
      ['concluded', 152],
    ]);
    expect(result).toMatchObject({ printed: { value: 14.47 }, rounded: '14.47', agrees: true, note: null });
    expect(result?.computed).toBeCloseTo(14.4737, 4);
  });

  test.each([
    ['14.47', true],
    ['14.5', true],
    ['14', true],
    ['14.48', false],
    ['14.50', false],
    ['14.4', false],
    ['15', false],
  ])('%s%% agrees within half of its last printed digit: %s', (share, agrees) => {
    expect(results(report(share)).map((result) => result.agrees)).toEqual([agrees]);
  });

  test.each([
    [
      'an operand is missing',
      { ...report('20'), formulas: { ...shares, rate: { share: ['corrected', 'received'] }, received: null } },
    ],
    ['an operand is of another year', report('20', { corrected: ', year: 2021' })],
    ['an operand has another qualifier', report('20', { corrected: ', qualifier: 街道' })],
    ['an operand is not exact', report('20', { corrected: ', bound: over' })],
    ['the figure is not exact', report('20', { rate: ', bound: over' })],
    [
      'an operand has two different values',
      {
        ...report('20'),
        text: '已审结152件,纠正22件,纠正率为20%,另纠正23件。',
        annotations: `${report('20').annotations}  - { indicator: corrected, value: 23, unit: 件, quote: 另纠正23件 }\n`,
      },
    ],
  ])('nothing if %s', (_name, small) => {
    expect(results(small)).toEqual([]);
  });

  test('an explicit year and qualifier equal to the defaults match', () => {
    const same = ', year: 2022, qualifier: 全区';
    const small = report('14.47', { corrected: same, rate: same });
    const annotations = small.annotations.replace('已审结152件 }', '已审结152件, qualifier: 全区 }');
    expect(results({ ...small, annotations })).toMatchObject([{ agrees: true }]);
  });

  test('an operand printed in 万 is precise to half its last digit', () => {
    const sum = (total: string, value: number) =>
      results({
        text: `甲2.3万件,乙1.1万件,共${total}件。`,
        annotations: `observations:
  - { indicator: a, value: 23000, unit: 件, quote: 甲2.3万件 }
  - { indicator: b, value: 11000, unit: 件, quote: 乙1.1万件 }
  - { indicator: total, value: ${value}, unit: 件, quote: 共${total}件 }
`,
        formulas: { a: null, b: null, total: { sum: ['a', 'b'] } },
      });
    expect(sum('33950', 33950)).toMatchObject([{ agrees: true, rounded: '34000' }]);
    expect(sum('35001', 35001)).toMatchObject([{ agrees: false }]);
  });
});

describe('arithmetic', () => {
  test('agreement gives no problem', () => {
    expect(runRule(arithmeticRule, report('14.47'))).toEqual([]);
  });

  test('a difference is a warning', () => {
    expect(runRule(arithmeticRule, report('15.47'))).toMatchInlineSnapshot(`
      [
        {
          "column": 31,
          "file": "annotations.yaml",
          "fix": "核对各数的引文和范围；原文确实如此的，在 notes 里引这句话写明，正文不改",
          "line": 4,
          "message": "按 corrected / concluded * 100 算得 14.47 %，文中是 15.47 %（corrected 22、concluded 152）",
          "rule": "arithmetic",
          "severity": "warning",
        },
      ]
    `);
  });

  test('a difference in a plan is a warning too', () => {
    const { text, annotations, formulas } = report('15.47');
    const target = `  - id: cases
    title: 件数
    indicator: corrected
    task: general
    goals: [{ by: 2029, comparator: ≥, value: 22, unit: 件, quote: 纠正22件 }]
`;
    expect(runRule(arithmeticRule, { plan: { text, targets: target, annotations }, formulas })).toMatchObject([
      { file: 'annotations.yaml', line: 4, severity: 'warning' },
    ]);
  });

  test('a truncated share is distinguished from a rounded one', () => {
    expect(runRule(arithmeticRule, report('14.4'))[0]?.fix).toContain('像是截去尾数而未四舍五入');
    expect(runRule(arithmeticRule, report('14.5'))).toEqual([]);
    expect(runRule(arithmeticRule, report('14.6'))[0]?.fix).not.toContain('截去尾数');
  });

  test('a note on the sentence confirms the difference; one elsewhere in the paragraph does not', () => {
    const note = (quote: string) => report('15.47', { notes: `notes: [{ quote: "${quote}", text: 原文如此 }]\n` });
    expect(runRule(arithmeticRule, note('纠正率为15.47%'))).toEqual([]);
    expect(results(note('纠正率为15.47%'))).toMatchObject([{ agrees: false, note: { text: '原文如此' } }]);
    expect(runRule(arithmeticRule, note('纠正率'))).toEqual([]);
    expect(runRule(arithmeticRule, note('。'))).toHaveLength(1);
  });
});
