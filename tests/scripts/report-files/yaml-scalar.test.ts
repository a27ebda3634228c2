import fc from 'fast-check';
import { expect, test } from 'vitest';
import { yamlScalar } from '../../../scripts/report-files/yaml-scalar.ts';
import { readYaml } from '../../../src/parse/yaml.ts';

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'样例2024年-—:：#,，[]{}"\'\\&*!|>@%`?~ .（）\u202E\u200B\u{E0001}'),
      fc.string({ maxLength: 2 }),
    ),
    {
      minLength: 1,
      maxLength: 10,
    },
  )
  .map((signs) => signs.join('').replace(/[\uD800-\uDFFF](?![\uDC00-\uDFFF])/g, ''));

test('YAML restores any text, in a block and inside brackets', () => {
  fc.assert(
    fc.property(text, (value) => {
      const { yaml, problems } = readYaml(`a: ${yamlScalar(value)}\nb: { c: ${yamlScalar(value)}, d: 1 }\n`, 'x');
      expect(problems).toEqual([]);
      expect(yaml?.data).toEqual({ a: value, b: { c: value, d: 1 } });
    }),
    { numRuns: 2000 },
  );
});

test('unambiguous values stay plain', () => {
  expect(['样例区人民政府', '2024-03-01', '（一）甲', 'https://www.example.com/a?b=1'].map(yamlScalar)).toEqual([
    '样例区人民政府',
    '2024-03-01',
    '（一）甲',
    'https://www.example.com/a?b=1',
  ]);
  expect(['2024', 'true', '甲: 乙', '甲 #乙', ' 甲', '\u202E'].map(yamlScalar)).toEqual([
    '"2024"',
    '"true"',
    '"甲: 乙"',
    '"甲 #乙"',
    '" 甲"',
    '"\\u202E"',
  ]);
});
