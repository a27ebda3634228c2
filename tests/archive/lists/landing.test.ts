import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { issuerKindFacet, provinceFacet, yearFacet } from '../../../src/archive/lists/facets.ts';
import { landingAddress, landingOf } from '../../../src/archive/lists/landing.ts';
import { narrow, pagedLists } from '../../../src/archive/lists/narrowing.ts';
import { pagesOf } from '../../../src/archive/lists/paging.ts';
import { listPath, type Selection, wholeList } from '../../../src/archive/lists/selection.ts';
import type { IssuerKind } from '../../../src/model/terms.ts';
import { foundingContent } from '../founding-content.ts';

interface Item {
  region: string;
  year: number;
  kind: IssuerKind;
}

const facets = [
  provinceFacet(foundingContent, ({ region }: Item) => region),
  yearFacet(({ year }: Item) => year),
  issuerKindFacet(({ kind }: Item) => kind),
];
const select = (selected: Partial<Selection>): Selection => ({ ...wholeList, ...selected });
const many = (count: number, region: string, year: number, kind: IssuerKind = 'government'): Item[] =>
  Array.from({ length: count }, () => ({ region, year, kind }));

describe('landingOf', () => {
  // 440000: 6 items, of them 3 on 2023; 110000: 2 items, of them 1 by an office.
  const items = [
    ...many(1, '110000', 2023, 'office'),
    ...many(3, '440000', 2023),
    ...many(1, '110000', 2022),
    ...many(3, '440000', 2022),
  ];
  const narrowing = narrow(items, facets, 3);
  const address = (selected: Partial<Selection>) => {
    const landing = landingOf(narrowing, select(selected));
    return (
      landing &&
      landingAddress(
        landing,
        (path) => `/${path}`,
        ({ year }: Item) => `y${year}`,
      )
    );
  };

  test('a list with pages is where its readers land', () => {
    expect(address({})).toBe('/');
    expect(address({ province: '110000' })).toBe('/110000');
    expect(address({ province: '440000', kind: 'government' })).toBe('/440000/government');
  });

  test('a year without a list is a group of a wider list, on its page', () => {
    expect(address({ province: '110000', year: '2022' })).toBe('/110000#y2022');
    expect(address({ province: '440000', year: '2022' })).toBe('/440000/page/2#y2022');
    const long = narrow([...many(5, '440000', 2023), ...many(2, '440000', 2022)], facets, 2);
    expect(landingOf(long, select({ province: '440000', year: '2022' }))).toEqual({
      path: '440000/page/3',
      start: { region: '440000', year: 2022, kind: 'government' },
      together: true,
    });
  });

  test('other values without a list are in the shortest wider list', () => {
    expect(address({ province: '110000', kind: 'office' })).toBe('/office');
    expect(landingOf(narrowing, select({ province: '110000', kind: 'office' }))).toMatchObject({
      start: null,
      together: false,
    });
  });

  test('no items, nowhere to land', () => {
    expect(address({ province: '440000', kind: 'office' })).toBeNull();
    expect(address({ year: '2019' })).toBeNull();
  });
});

test('every selection has a page to land on, and the item to begin at is on it', () => {
  const item = fc.record({
    region: fc.constantFrom('110000', '440000', '440100', '500000'),
    year: fc.integer({ min: 2020, max: 2023 }),
    kind: fc.constantFrom<IssuerKind>('government', 'office', 'department'),
  });
  fc.assert(
    fc.property(fc.array(item, { maxLength: 40 }), fc.integer({ min: 1, max: 8 }), (unordered, size) => {
      const narrowing = narrow(
        unordered.toSorted((a, b) => b.year - a.year),
        facets,
        size,
      );
      const lists = pagedLists(narrowing).flatMap(({ items, selection }) => pagesOf(items, selection, size));
      const pages = new Map(lists.map((page) => [page.path, page]));
      for (const { selection, items } of narrowing.lists.values()) {
        const landing = landingOf(narrowing, selection);
        const page = pages.get(landing?.path ?? 'none');
        expect(page, listPath(selection)).toBeDefined();
        const [first] = landing?.start ? [landing.start] : items;
        if (first && page?.pages === 1) expect(page.items).toContain(first);
        if (landing?.start) expect(page?.items).toContain(landing.start);
        else if (landing?.together) expect(landing.path).toBe(listPath(selection));
      }
    }),
  );
});
