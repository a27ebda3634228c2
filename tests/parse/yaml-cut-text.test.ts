import { expect, test } from 'vitest';
import { readYaml } from '../../src/parse/yaml.ts';

function warnings(text: string): string[] {
  const { yaml, problems } = readYaml(text, 'f.yaml');
  expect(yaml).not.toBeNull();
  return problems.map(({ line, column, rule, severity }) => `${line}:${column} ${rule} ${severity}`);
}

test.each<[string, string]>([
  ['history:\n  - date: 2026-11-23\n    what: 更正第三段一处数字（见 #12 的讨论）\n', '3:23'],
  ['what: 更正一处 #12\n', '1:12'],
  ['what: 更正一处 # 12\n', '1:12'],
  ['what: 更正“甲  # 乙”\n', '1:13'],
  ['what: 更正（一）（见  #12）\n', '1:16'],
  ['- 甲 #乙\n', '1:5'],
  ['a: { b: 甲 # 乙\n  , c: 1 }\n', '1:11'],
])('%j: the text is cut at %s', (text, place) => {
  expect(warnings(text)).toEqual([`${place} yaml-comment warning`]);
});

test.each([
  'what: "更正一处（见 #12 的讨论）"\n',
  "what: '更正 #12' # 说明\n",
  'what: 更正C#程序一处\n',
  'what: 更正（一处）  # 说明\n',
  'date: 2026-11-23 # 公布\n',
  'value: 152 # 见第三段\n',
  'ok: true # 说明\n',
  'what: # 说明\n  更正一处\n',
  '# 说明\nwhat: 更正一处\n',
])('%j is read as written', (text) => {
  expect(warnings(text)).toEqual([]);
});
