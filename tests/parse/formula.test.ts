import { describe, expect, test } from 'vitest';
import { evaluateFormula, indicatorsIn, parseFormula } from '../../src/parse/formula.ts';

const values: Record<string, number> = { a: 22, b: 152, 'people-mediation-accepted': 14251, c2: 0 };

function evaluate(text: string): number | null {
  const { formula, fault } = parseFormula(text);
  if (!formula) throw new Error(fault.message);
  return evaluateFormula(formula, (id) => values[id]);
}

describe('parseFormula and evaluateFormula', () => {
  test.each<[string, number | null]>([
    ['a', 22],
    ['12.5', 12.5],
    ['a + b', 174],
    ['a+b', 174],
    ['a - b', -130],
    ['a − b', -130],
    ['b - a - 1', 129],
    ['a * 2 + b', 196],
    ['a + b * 2', 326],
    ['(a + b) * 2', 348],
    ['（a ＋ b）× 2', 348],
    ['b / 2 / 2', 38],
    ['b ÷ 2', 76],
    ['people-mediation-accepted / people-mediation-accepted * 100', 100],
    ['100 - a', 78],
    ['a -b', -130],
    ['a / c2', null],
    ['a + missing', null],
  ])('%s is %s', (text, expected) => {
    expect(evaluate(text)).toBe(expected);
  });

  test('a share is not rounded', () => {
    expect(evaluate('a / b × 100')).toBeCloseTo(14.473684, 6);
  });

  test('finds the distinct indicators with their first offsets', () => {
    const { formula } = parseFormula('a / (a + b) * 100');
    expect(formula && indicatorsIn(formula)).toEqual([
      { id: 'a', start: 0 },
      { id: 'b', start: 9 },
    ]);
  });

  test.each<[string, number, string]>([
    ['', 0, '算式没有写完'],
    ['a /', 3, '算式没有写完'],
    ['a / / b', 4, '“/”前面缺少指标或数字'],
    ['a b', 2, '“b”前面缺少运算符'],
    ['(a + b', 0, '左括号没有对应的右括号'],
    ['a + b)', 5, '多了一个右括号'],
    ['a + ()', 5, '“)”前面缺少指标或数字'],
    ['a % b', 2, '算式里不能有“%”'],
    ['a + 指标', 4, '算式里不能有“指”'],
    ['-a', 0, '“-”前面缺少指标或数字'],
    ['A / b', 0, '算式里不能有“A”'],
    ['alert(1)', 5, '“(”前面缺少运算符'],
    ['a-', 2, '算式没有写完'],
    [`${'('.repeat(30)}a`, 20, '括号嵌套太深'],
  ])('refuses %s', (text, at, message) => {
    const { formula, fault } = parseFormula(text);
    expect(formula).toBeNull();
    expect(fault).toMatchObject({ at, message });
    expect(fault?.fix).not.toBe('');
  });

  test('a long formula does not nest', () => {
    expect(evaluate(Array.from({ length: 800 }, () => '1').join('+'))).toBe(800);
  });
});
