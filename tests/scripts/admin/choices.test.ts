import { join } from 'node:path';
import { expect, test } from 'vitest';
import { choicesOf } from '../../../scripts/admin/choices.ts';
import { readContent } from '../../../src/loaders/read-content.ts';

const { content } = readContent(join(import.meta.dirname, '../../../content'));
const choices = choicesOf(content);

test('indicators, topics, plans, tasks and targets are offered by name', () => {
  expect(choices.indicators).toHaveLength(content.indicators.size);
  expect(choices.indicators).toContainEqual({
    value: 'reconsideration-received',
    label: '收到的行政复议申请（件） reconsideration-received',
    unit: '件',
  });
  expect(choices.tasks).toContainEqual({
    value: 3,
    label: '3 优化提升市场准入和退出服务水平',
    plan: '440100/2024-2035',
  });
  for (const list of Object.values(choices)) {
    expect(list.length).toBeGreaterThan(0);
    expect(list.filter(({ label }) => !/\p{Script=Han}/u.test(label))).toEqual([]);
  }
});
