import { describe, expect, test } from 'vitest';
import { evaluateFormula, type Formula, formulaSchema, formulaText } from '../../src/model/formula.ts';
import { parseWithSchema } from '../../src/parse/schema.ts';
import { readYaml } from '../../src/parse/yaml.ts';

describe('a written formula', () => {
  test.each<[string, Formula]>([
    ['share: [a, b]', { operation: 'share', operands: ['a', 'b'] }],
    ['sum: [a, b, c]', { operation: 'sum', operands: ['a', 'b', 'c'] }],
    ['difference: [b, a]', { operation: 'difference', operands: ['b', 'a'] }],
  ])('%s', (text, formula) => {
    expect(read(text)).toEqual({ value: formula, problems: [] });
  });

  test.each([
    ['a / b * 100', '1:1 文件内容：算式不再写成式子，写的是 "a / b * 100"'],
    ['share: [a, b]\nsum: [a, b]', '1:1 文件内容：要写一种算法，且只写一种'],
    ['{}', '1:1 文件内容：要写一种算法，且只写一种'],
    ['share: [a]', '1:8 share 太短或太小，写的是 ["a"]'],
    ['share: [a, b, c]', '1:8 share 太长或太大，写的是 ["a","b","c"]'],
    ['sum: [a]', '1:6 sum 太短或太小，写的是 ["a"]'],
    ['difference: [a, a]', '1:13 difference：同一个指标写了两次'],
    ['sum: [a, 2]', '1:10 sum第2项 应为文字，写的是 2'],
    ['shares: [a, b]', '1:1 不认识的键 shares'],
  ])('refuses %s', (text, problem) => {
    const { problems } = read(text);
    expect(problems.map(({ line, column, message }) => `${line}:${column} ${message}`)).toContain(problem);
  });

  test('the message for an expression shows how to write it', () => {
    expect(read('a + b').problems[0]?.fix).toContain('sum: [a, b, …]');
  });

  test('the message for a misspelt key suggests the right one', () => {
    expect(read('shares: [a, b]').problems.map(({ fix }) => fix)).toContainEqual(
      expect.stringContaining('是不是要写 share？'),
    );
  });
});

describe('evaluateFormula and formulaText', () => {
  test.each<[Formula['operation'], number[], number | null, string]>([
    ['share', [22, 88], 25, 'a / b * 100'],
    ['share', [0, 88], 0, 'a / b * 100'],
    ['share', [22, 0], null, 'a / b * 100'],
    ['sum', [1, 2, 4], 7, 'a + b + c'],
    ['difference', [22, 152], -130, 'a - b'],
  ])('%s of %j is %s', (operation, values, expected, text) => {
    const formula = { operation, operands: ['a', 'b', 'c'].slice(0, values.length) };
    expect(evaluateFormula(formula, values)).toBe(expected);
    expect(formulaText(formula)).toBe(text);
  });

  test('a share is not rounded', () => {
    expect(evaluateFormula({ operation: 'share', operands: ['a', 'b'] }, [22, 152])).toBeCloseTo(14.473684, 6);
  });
});

function read(text: string) {
  const { yaml } = readYaml(text, 'formula.yaml');
  if (!yaml) throw new Error('Not valid YAML');
  return parseWithSchema(formulaSchema, yaml, 'formula.yaml');
}
