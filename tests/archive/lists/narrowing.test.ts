import { describe, expect, test } from 'vitest';
import { isSplit, type Narrowing, narrow, pagedLists, selectedNames } from '../../../src/archive/lists/narrowing.ts';
import { listPath, wholeList } from '../../../src/archive/lists/selection.ts';
import { type Item, items, kind, province, year } from './short-list.ts';

/** The lists with pages, each with the ids of its items. */
const paged = (narrowing: Narrowing<Item>) =>
  Object.fromEntries(
    [...narrowing.lists].filter(([, { hasPages }]) => hasPages).map(([path, list]) => [path, ids(list)]),
  );
const ids = ({ items }: { items: readonly Item[] }) => items.map(({ id }) => id).join('');

describe('narrow', () => {
  test('every combination of values with an item is counted, in the order of the items', () => {
    const lists = [...narrow(items, [year, province], 1).lists].map(([path, list]) => [path, ids(list)]);
    expect(Object.fromEntries(lists)).toEqual({
      '': 'bca',
      2022: 'a',
      2024: 'bc',
      110000: 'b',
      440000: 'ca',
      '440000/2022': 'a',
      '110000/2024': 'b',
      '440000/2024': 'c',
    });
  });

  test('a combination has pages only if each list that it narrows is longer than a page', () => {
    expect(paged(narrow(items, [kind, province], 1))).toEqual({
      '': 'bca',
      government: 'bc',
      office: 'a',
      110000: 'b',
      440000: 'ca',
      '440000/government': 'c',
    });
    expect(Object.keys(paged(narrow(items, [kind, province], 2))).sort()).toEqual(
      ['', '110000', '440000', 'government', 'office'].sort(),
    );
    expect(paged(narrow(items, [kind, province], 3))).toEqual({ '': 'bca' });
  });

  test('a year of a narrowed list has pages only if it is longer than a page', () => {
    expect(Object.keys(paged(narrow(items, [year, province], 1))).sort()).toEqual(
      ['', '110000', '2022', '2024', '440000'].sort(),
    );
    const more = [...items.slice(0, 2), { ...items[1], id: 'd' } as Item, ...items.slice(2)];
    expect(paged(narrow(more, [year, province], 1))).toMatchObject({ '440000/2024': 'cd' });
  });

  test('without items or facets, only the whole list', () => {
    expect([...narrow([], [year], 1).lists.keys()]).toEqual(['']);
    expect(pagedLists(narrow(items, [], 1))).toEqual([{ selection: wholeList, items, hasPages: true }]);
  });

  test('a list is split if narrower ones with pages have all its items', () => {
    const narrowing = narrow(items, [kind, province], 1);
    const split = pagedLists(narrowing).filter((list) => isSplit(narrowing, list));
    // The report of 440000 by an office has no list of both: that of the office fits on a page.
    expect(split.map(({ selection }) => listPath(selection)).sort()).toEqual(['']);
    const even = narrow([...items, { id: 'd', region: '440200', year: 2022, kind: 'office' }], [kind, province], 1);
    const evenSplit = pagedLists(even).filter((list) => isSplit(even, list));
    expect(evenSplit.map(({ selection }) => listPath(selection)).sort()).toEqual(['', '440000', 'office']);
  });

  test('selected values are named in the order of the facets', () => {
    const narrowing = narrow(items, [year, province], 1);
    expect(selectedNames(narrowing, { ...wholeList, year: '2024', province: '440000' })).toEqual([
      '2024年度',
      '广东省',
    ]);
    expect(selectedNames(narrow(items, [kind], 1), { ...wholeList, kind: 'government' })).toEqual(['政府']);
    expect(selectedNames(narrowing, wholeList)).toEqual([]);
  });
});
