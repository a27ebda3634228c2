import { expect, test } from 'vitest';
import { movedAddressesSchema } from '../../src/model/moved-addresses.ts';
import { parseWithSchema } from '../../src/parse/schema.ts';
import { readYaml } from '../../src/parse/yaml.ts';
import { movedRule } from '../../src/rules/moved.ts';
import { messagesOf } from './catalogue-content.ts';
import { locatedContent } from './small-content.ts';

function check(text: string, broken: string[] = []) {
  const { yaml } = readYaml(text, 'moved.yaml');
  const value = yaml && parseWithSchema(movedAddressesSchema, yaml, 'moved.yaml').value;
  if (!yaml || !value) throw new Error('The file is not valid.');
  const base = locatedContent({ text: '正文。', formulas: { replies: null } });
  const moved = { value, file: 'moved.yaml', yaml, path: [] };
  const content = { ...base, content: { ...base.content, moved: value }, moved, broken: new Set(broken) };
  return messagesOf(movedRule, content);
}

test.each<[string, string[]]>([
  ['reports/440104/2022-old: reports/440104/2022', []],
  ['indicators/answers: indicators/replies', []],
  ['topics/answers: indicators/replies', ['1 topics/answers 和 indicators/replies 不是同一类']],
  ['reports/440104/2022-old: reports/440104/2023', ['1 reports/440104/2023 不存在']],
  ['reports/440104/2022-old: reports/440104/2021', ['1 reports/440104/2021 不存在']],
  ['indicators/replies: indicators/replies', ['1 indicators/replies 仍然存在']],
  // No chains: every old address names the present one.
  ['indicators/a: indicators/b\nindicators/b: indicators/replies', ['1 indicators/b 不存在']],
])('%s', (text, problems) => {
  expect(check(text)).toEqual(problems);
});

test('an unreadable record counts as existing', () => {
  expect(check('topics/old: topics/new', ['topics/new'])).toEqual([]);
});
