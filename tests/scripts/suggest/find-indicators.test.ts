import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findIndicators, indicatorLines } from '../../../scripts/suggest/find-indicators.ts';
import { loadDefinitions } from '../../../scripts/suggest/suggestion-input.ts';

const { indicators, topics } = loadDefinitions({
  root: join(import.meta.dirname, '../../../content'),
  label: 'content',
});
const idsFor = (words: string) => findIndicators(indicators.values(), words).map(({ id }) => id);

test('Chinese words find indicators, those with the words in the name first', () => {
  const ids = idsFor('调解');
  expect(ids).toContain('people-mediation-succeeded');
  const inName = ids.map((id) => indicators.get(id)?.name.includes('调解'));
  expect(inName.lastIndexOf(true)).toBeLessThan(inName.indexOf(false));
  expect(idsFor('人民调解 成功率')[0]).toBe('people-mediation-success-rate');
});

test('nothing is found for other words or none', () => {
  expect(idsFor('火星')).toEqual([]);
  expect(idsFor(' ')).toEqual([]);
});

test('a line has id, name, unit and topic', () => {
  const [line] = indicatorLines(findIndicators(indicators.values(), '人民调解 成功率'), topics);
  expect(line).toBe('people-mediation-success-rate  人民调解成功率（%）  矛盾纠纷化解');
});
