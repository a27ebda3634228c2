import { expect, test } from 'vitest';
import { formulaRule } from '../../src/rules/formula.ts';
import { runRule, type SmallContent } from './small-content.ts';

const run = (formulas: SmallContent['formulas']) => runRule(formulaRule, { formulas });
const shares = { rate: { share: ['corrected', 'concluded'] }, corrected: null, concluded: null };

test('valid formulas give no problem', () => {
  expect(run({ ...shares, left: { difference: ['concluded', 'corrected'] } })).toEqual([]);
});

test('an unknown id, with the nearest known id', () => {
  expect(run({ ...shares, rate: { share: ['corrected', 'concludd'] } })).toMatchInlineSnapshot(`
    [
      {
        "column": 32,
        "file": "indicators/rate.yaml",
        "fix": "是不是要写 concluded（concluded）？没有合适的，先在 content/indicators 下写好指标定义",
        "line": 6,
        "message": "算式里的指标 concludd 不存在",
        "rule": "formula",
        "severity": "error",
      },
    ]
  `);
});

test('a cycle', () => {
  const formulas = {
    a: { sum: ['d', 'b'] },
    b: { share: ['c', 'd'] },
    c: { difference: ['a', 'd'] },
    d: null,
    e: { sum: ['a', 'd'] },
  };
  expect(run(formulas).map(({ file, column, message }) => [file, column, message])).toEqual([
    ['indicators/a.yaml', 22, '算式绕回到自己：a → b → c → a'],
    ['indicators/b.yaml', 20, '算式绕回到自己：b → c → a → b'],
    ['indicators/c.yaml', 25, '算式绕回到自己：c → a → b → c'],
  ]);
});

test('a formula that uses its own indicator', () => {
  expect(run({ a: { sum: ['a', 'b'] }, b: null }).map(({ message }) => message)).toEqual(['算式绕回到自己：a → a']);
});
