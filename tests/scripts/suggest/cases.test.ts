import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadSuggestionInput } from '../../../scripts/suggest/suggestion-input.ts';
import { suggestFor } from '../../../scripts/suggest/suggestions.ts';
import { writeSuggestions } from '../../../scripts/suggest/write-yaml.ts';
import { runScript } from '../run-script.ts';

const project = join(import.meta.dirname, '../../..');
const root = mkdtempSync(join(tmpdir(), 'fazhi-suggest-'));
const cases = ['dates-then-comma', 'indicator-in-clause-before', 'average-is-no-count', 'rank-scope'];
/** A district of Chongqing, which has no plan; for the others, counties in Guangdong. */
const idOf = (name: string) => (name === 'link-elsewhere' ? '500103' : `44152${1 + 2 * (cases.indexOf(name) % 2)}`);

async function suggestionsFor(name: string) {
  const region = idOf(name);
  const slug = `2023-${name}`;
  const file = join(project, `tests/fixtures/suggest/cases/${name}.txt`);
  const args = [file, '--region', region, '--year', '2023', '--kind', 'department', '--name', name];
  const imported = await runScript('import.ts', args, root);
  expect(imported.stderr).toBe('');
  const id = `${region}/${slug}`;
  return { id, suggestions: suggestFor(loadSuggestionInput(id, { root, label: 'content' })) };
}

beforeAll(() => cpSync(join(project, 'content'), root, { recursive: true }));
afterAll(() => rmSync(root, { recursive: true }));

test('a date followed by a comma is an event, a date of signing is not', async () => {
  const { suggestions } = await suggestionsFor('dates-then-comma');
  expect(suggestions.events.map(({ date, title }) => [date, title])).toEqual([
    ['2023-04', '成立县委法治委员会'],
    ['2023-03', '县政府公布第一批清单'],
    ['2023-05-12', '县政府常务会议审议通过工作方案'],
  ]);
});

test('a figure takes its subject from the clause before', async () => {
  const { suggestions } = await suggestionsFor('indicator-in-clause-before');
  expect(suggestions.observations.map(({ value, indicator }) => [value, indicator?.id])).toEqual([
    [63, 'reconsideration-received'],
    [57, 'reconsideration-accepted'],
    [55, 'reconsideration-concluded'],
    [21, 'reconsideration-settled'],
    [38.2, 'reconsideration-settlement-rate'],
    [1947, 'people-mediation-accepted'],
    [1921, 'people-mediation-succeeded'],
    [98.7, 'people-mediation-success-rate'],
  ]);
});

test('an average is not a value of the count', async () => {
  const { suggestions } = await suggestionsFor('average-is-no-count');
  expect(suggestions.observations.map(({ value, indicator }) => [value, indicator?.id])).toEqual([
    [532, 'legal-literates'],
    [3, undefined],
  ]);
});

test('a rank has its scope and its year', async () => {
  const { suggestions } = await suggestionsFor('rank-scope');
  expect(suggestions.observations.map(({ value, qualifier, year }) => [value, qualifier, year])).toEqual([
    [1, '全省', null],
    [4, '全国', null],
    [2, null, 2022],
  ]);
  expect(suggestions.observations.map(({ indicator }) => indicator?.id)).toEqual([
    'law-based-government-evaluation-rank',
    'law-based-government-evaluation-rank',
    'provincial-assessment',
  ]);
});

test('links to the plan of another place come after a line that says so', async () => {
  const { id, suggestions } = await suggestionsFor('link-elsewhere');
  expect(suggestions.links.length).toBeGreaterThan(0);
  const lines = writeSuggestions(id, suggestions).split('\n');
  const isLink = (line: string) => line.includes('plan: 440100/2024-2035');
  expect(lines.indexOf('# 别处的规划，一般不标：')).toBeGreaterThan(lines.indexOf('links:'));
  expect(lines.findIndex(isLink)).toBe(lines.indexOf('# 别处的规划，一般不标：') + 1);
});
