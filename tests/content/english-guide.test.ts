import { expect, test } from 'vitest';
import { tables } from '../../src/publish/tables/index.ts';
import { readProjectFile } from '../sources.ts';

test('the guide in English lists every table', () => {
  const guide = readProjectFile('content/guides/en.mdx');
  const listed = [...guide.matchAll(/`(\w+\.csv)`/g)].map(([, name]) => name);
  expect(listed.sort()).toEqual(tables.map(({ name }) => `${name}.csv`).sort());
});
