import { expect, test } from 'vitest';
import { keysOf, mapTerms } from '../../src/model/term.ts';
import { termSchema } from '../../src/model/term-schema.ts';
import { dateBases, documentKinds, issuerKinds, stances } from '../../src/model/terms.ts';

test('keys keep their order', () => {
  expect(keysOf(stances)).toEqual(['result', 'plan', 'gap']);
  expect(mapTerms(stances, (key, { name }) => `${key} ${name}`)).toEqual({
    result: 'result 成效',
    plan: 'plan 计划',
    gap: 'gap 不足',
  });
});

test('a schema accepts the keys; its description gives every value, with the longer meaning if there is one', () => {
  const schema = termSchema('依据', dateBases);
  expect(schema.description).toBe('依据：page 页面所载；url 网址中的日期；repost 转载页日期');
  expect(schema.safeParse('url').success).toBe(true);
  expect(schema.safeParse('mail').success).toBe(false);
});

test('names within an enumeration differ', () => {
  for (const terms of [issuerKinds, dateBases, documentKinds]) {
    const names = Object.values(mapTerms<string, string>(terms, (_, { name }) => name));
    expect(new Set(names).size).toBe(names.length);
  }
});
