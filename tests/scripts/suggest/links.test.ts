import { join } from 'node:path';
import { expect, test } from 'vitest';
import { suggestLinks } from '../../../scripts/suggest/links.ts';
import { loadSuggestionInput } from '../../../scripts/suggest/suggestion-input.ts';
import { buildBody } from '../../../src/parse/body.ts';

const root = join(import.meta.dirname, '../../../content');
const { report, plans } = loadSuggestionInput('440104/2022', { root, label: 'content' });

function linksOf(region: string, ...texts: string[]) {
  const position = { line: 1, column: 1 };
  const body = buildBody(texts.map((text) => ({ type: 'paragraph', text, runIn: false, position }) as const));
  return suggestLinks({ ...report, region, body }, plans, []);
}

const decisions = '编制公布重大行政决策事项目录，重大行政决策全部经过公众参与、专家论证和合法性审查。';

test('words of the matter make a link, frame words make none', () => {
  expect(linksOf('440104', decisions).map(({ task, stance }) => [task, stance])).toEqual([[8, 'result']]);
  const frames = [
    '严格落实各项工作制度，认真履行职责，持续推进机制建设。',
    '全面加强组织实施，进一步完善工作机制，切实提升能力水平。',
  ];
  expect(linksOf('440104', ...frames)).toEqual([]);
});

test.each([
  ['440104', false],
  ['440000', false],
  ['440200', true],
  ['500103', true],
])('the plan of Guangzhou for a report of %s: elsewhere %s', (region, isElsewhere) => {
  expect(linksOf(region, decisions).map((link) => link.isElsewhere)).toEqual([isElsewhere]);
});
