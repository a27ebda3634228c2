import { expect, test } from 'vitest';
import { flowValue, yamlLines } from '../../../scripts/report-files/yaml-lines.ts';

test('lists of texts and entries of lists are written on one line, mappings one key a line', () => {
  expect(yamlLines('issuers', ['甲', '乙, 丙'])).toEqual(['issuers: [甲, "乙, 丙"]']);
  expect(yamlLines('urls', [{ address: 'https://a.example/b', kind: 'official' }])).toEqual([
    'urls:',
    '  - { address: https://a.example/b, kind: official }',
  ]);
  expect(yamlLines('source', { name: '甲', formula: { share: ['a', 'b'] } })).toEqual([
    'source:',
    '  name: 甲',
    '  formula:',
    '    share: [a, b]',
  ]);
  expect(yamlLines('value', 0)).toEqual(['value: 0']);
});

test('texts of the given keys are quoted, and invisible characters are escapes there, too', () => {
  const isQuote = (key: string) => key === 'quote';
  expect(
    flowValue('', { plan: '440100/2024-2035', date: '2024-03', quote: '甲\u00AD“乙"', value: -1.5 }, isQuote),
  ).toBe('{ plan: 440100/2024-2035, date: 2024-03, quote: "甲\\u00AD“乙\\"", value: -1.5 }');
});
