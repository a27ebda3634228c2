import { expect, test } from 'vitest';
import { indicatorIndexView } from '../../../src/archive/pages/indicator-index.ts';
import { indicatorAddress } from '../../../src/model/addresses.ts';
import { searchRecords } from '../../../src/search/build/records.ts';
import { foundingContent } from '../founding-content.ts';

const { topics } = indicatorIndexView(foundingContent);
const used = topics.flatMap(({ indicators }) => indicators);
const unused = topics.flatMap((topic) => topic.unused);

test('each indicator is listed once: with data, or as only defined', () => {
  const addresses = [...used, ...unused].map(({ address }) => address).sort();
  expect(addresses).toEqual([...foundingContent.indicators.keys()].map(indicatorAddress).sort());
  expect(used.every(({ values, isTarget }) => values > 0 || isTarget)).toBe(true);
  expect(unused.length).toBeGreaterThan(100);
  expect(unused.every(({ values, isTarget }) => values === 0 && !isTarget)).toBe(true);
});

test('search has the indicators with data only', () => {
  const found = searchRecords(foundingContent).filter(({ type }) => type === 'indicator');
  expect(found.map(({ url }) => url).sort()).toEqual(used.map(({ address }) => address).sort());
});
