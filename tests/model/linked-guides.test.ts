import { expect, test } from 'vitest';
import { linkedGuides } from '../../src/model/guide.ts';
import { readProjectFile, readSources } from '../sources.ts';

test('the guides that pages link to are the required ones', () => {
  const sources = readSources().map(({ path }) => path);
  const links = sources
    .filter((path) => path.startsWith('src/'))
    .flatMap((path) => [...readProjectFile(path).matchAll(/guideAddress\('([^']+)'\)/g)].map(([, id]) => id));
  expect([...new Set(links)].sort()).toEqual([...linkedGuides].sort());
});
