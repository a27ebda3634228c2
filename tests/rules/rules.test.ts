import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import type { Rule } from '../../src/rules/rule.ts';

const folder = join(import.meta.dirname, '../../src/rules');

test('every rule has the id of its file, and the list has all rules', async () => {
  const files = readdirSync(folder).map((name) => name.replace(/\.ts$/, ''));
  const found: [string, Rule][] = [];
  for (const file of files) {
    const exports: Record<string, unknown> = await import(`../../src/rules/${file}.ts`);
    for (const value of Object.values(exports)) if (isRule(value)) found.push([file, value]);
  }
  expect(found.map(([file]) => file)).toEqual(found.map(([, { id }]) => id));
  expect(new Set(found.map(([, rule]) => rule))).toEqual(new Set(rules));
  expect(found).toHaveLength(rules.length);
});

test('every rule checks something and has a short description in Chinese', () => {
  expect(rules.filter(({ check }) => Object.keys(check).length === 0)).toEqual([]);
  const isShort = ({ description }: Rule) => /^\p{Script=Han}[^。|<{]{5,60}$/u.test(description);
  expect(rules.filter((rule) => !isShort(rule))).toEqual([]);
  expect(new Set(rules.map(({ description }) => description)).size).toBe(rules.length);
});

function isRule(value: unknown): value is Rule {
  return typeof value === 'object' && value !== null && 'check' in value && 'id' in value;
}
