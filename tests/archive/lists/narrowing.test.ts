import { describe, expect, test } from 'vitest';
import { issuerKindFacet, provinceFacet, yearFacet } from '../../../src/archive/lists/facets.ts';
import { isNarrowest, narrow, narrowRows, selectedNames } from '../../../src/archive/lists/narrowing.ts';
import { wholeList } from '../../../src/archive/lists/selection.ts';
import type { IssuerKind } from '../../../src/model/terms.ts';
import { foundingContent } from '../founding-content.ts';

interface Item {
  id: string;
  region: string;
  year: number;
  kind: IssuerKind;
}

const items: Item[] = [
  { id: 'a', region: '440104', year: 2022, kind: 'office' },
  { id: 'b', region: '110000', year: 2024, kind: 'government' },
  { id: 'c', region: '440100', year: 2024, kind: 'government' },
];
const year = yearFacet(({ year }: Item) => year);
const province = provinceFacet(foundingContent, ({ region }: Item) => region);
const kind = issuerKindFacet(({ kind }: Item) => kind);
const narrowing = narrow(items, [year, province]);
const address = (path: string) => `/list/${path}`;

describe('narrow', () => {
  test('every combination of values with an item has a list, in the order of the items', () => {
    const lists = [...narrowing.lists].map(([path, { items }]) => [path, items.map(({ id }) => id).join('')]);
    expect(Object.fromEntries(lists)).toEqual({
      '': 'abc',
      2022: 'a',
      2024: 'bc',
      110000: 'b',
      440000: 'ac',
      '440000/2022': 'a',
      '110000/2024': 'b',
      '440000/2024': 'c',
    });
  });

  test('without items or facets, only the whole list', () => {
    expect([...narrow([], [year]).lists.keys()]).toEqual(['']);
    expect([...narrow(items, []).lists.values()]).toEqual([{ selection: wholeList, items }]);
  });

  test('the narrowest lists have a value of every facet', () => {
    const narrowest = [...narrowing.lists].filter(([, { selection }]) => isNarrowest(narrowing, selection));
    expect(narrowest.map(([path]) => path).sort()).toEqual(['110000/2024', '440000/2022', '440000/2024']);
  });

  test('selected values are named in the order of the facets', () => {
    expect(selectedNames(narrowing, { ...wholeList, year: '2024', province: '440000' })).toEqual([
      '2024年度',
      '广东省',
    ]);
    expect(selectedNames(narrow(items, [kind]), { ...wholeList, kind: 'government' })).toEqual(['政府']);
    expect(selectedNames(narrowing, wholeList)).toEqual([]);
  });
});

describe('narrowRows', () => {
  test('links keep the other facets; a value without items has no link', () => {
    const rows = narrowRows(narrowing, { ...wholeList, year: '2022' }, { address, countAll: true });
    expect(rows.map(({ label }) => label)).toEqual(['年度', '省份']);
    expect(rows[0]?.choices).toEqual([
      { text: '全部', count: 3, address: '/list/', current: false },
      { text: '2024', count: 2, address: '/list/2024', current: false },
      { text: '2022', count: 1, address: '/list/2022', current: true },
    ]);
    expect(rows[1]?.choices).toEqual([
      { text: '全部', count: 1, address: '/list/2022', current: true },
      { text: '广东省', count: 1, address: '/list/440000/2022', current: false },
    ]);
  });

  test('issuer kinds have their usual order; the link to all may have another text and no count', () => {
    const [row] = narrowRows(narrow(items, [kind]), wholeList, { address, all: '各类' });
    expect(row?.choices.map(({ text, count }) => [text, count])).toEqual([
      ['各类', null],
      ['政府', 2],
      ['政府办公厅（室）', 1],
    ]);
  });

  test('a facet without values has no row', () => {
    expect(narrowRows(narrow([], [year]), wholeList, { address })).toEqual([]);
  });
});
