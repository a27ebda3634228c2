import { expect, test } from 'vitest';
import { moved } from '../../src/model/moved.ts';
import { readSchema } from '../../src/parse/schema.ts';
import { readYaml } from '../../src/parse/yaml.ts';
import { movedAddresses } from '../../src/rules/moved.ts';
import { run } from './catalogue.ts';
import { place } from './small-content.ts';

function check(text: string, broken: string[] = []) {
  const { yaml } = readYaml(text, 'moved.yaml');
  const value = yaml && readSchema(moved, yaml, 'moved.yaml').value;
  if (!yaml || !value) throw new Error('the file itself is wrong');
  const content = place({ text: '正文。', formulas: { replies: null } });
  const moves = { ...content, content: { ...content.content, moved: value } };
  return run(movedAddresses, { ...moves, moved: { file: 'moved.yaml', yaml }, broken: new Set(broken) });
}

test.each<[string, string[]]>([
  ['reports/440104/2022-old: reports/440104/2022', []],
  ['indicators/answers: indicators/replies', []],
  ['topics/answers: indicators/replies', []],
  ['reports/440104/2022-old: reports/440104/2023', ['1 reports/440104/2023 不存在']],
  ['reports/440104/2022-old: plans/440104/2022', ['1 plans/440104/2022 不存在']],
  ['reports/440104/2022: indicators/replies', ['1 reports/440104/2022 仍然存在']],
  // A chain leads nowhere: every old address names the present one.
  ['indicators/a: indicators/b\nindicators/b: indicators/replies', ['1 indicators/b 不存在']],
])('%s', (text, problems) => {
  expect(check(text)).toEqual(problems);
});

test('what cannot be read exists', () => {
  expect(check('topics/old: topics/new', ['topics/new'])).toEqual([]);
});
