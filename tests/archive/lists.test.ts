import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../src/archive/entries.ts';
import { choices, facetLists, facetPath } from '../../src/archive/facets.ts';
import { neighbours } from '../../src/archive/neighbours.ts';
import { pageSize, pagesOf } from '../../src/archive/paging.ts';
import { catalogued, founding } from './founding.ts';

describe('lists', () => {
  const lists = facetLists(founding);

  test('the whole list holds everything, newest first', () => {
    const all = lists.get('')?.entries ?? [];
    expect(all).toHaveLength(founding.reports.size + founding.catalogue.size);
    expect(all.map((entry) => entry.year)).toEqual([...all.map((entry) => entry.year)].sort((a, b) => b - a));
  });

  test('every combination holds exactly what its facets say', () => {
    for (const { facets, entries } of lists.values()) {
      expect(entries.length).toBeGreaterThan(0);
      for (const entry of entries) {
        if (facets.year !== null) expect(entry.year).toBe(facets.year);
        if (facets.kind !== null) expect(entry.issuerKind).toBe(facets.kind);
        if (facets.province !== null) expect(entry.region.slice(0, 2)).toBe(facets.province.slice(0, 2));
      }
    }
  });

  test('a choice leads to a list of the size it says', () => {
    const offered = choices(founding, { province: '440000', year: null, kind: null });
    expect(offered.year.length).toBeGreaterThan(3);
    for (const { path, count } of [...offered.province, ...offered.year, ...offered.kind]) {
      expect(lists.get(path)?.entries).toHaveLength(count);
    }
    expect(offered.province.filter(({ current }) => current).map(({ value }) => value)).toEqual(['440000']);
  });

  test('paths', () => {
    expect(facetPath({ province: null, year: null, kind: null })).toBe('');
    expect(facetPath({ province: '440000', year: 2024, kind: 'office' })).toBe('440000/2024/office');
  });

  test('pages of a hundred; an empty list has one', () => {
    const pages = pagesOf(Array.from({ length: pageSize * 2 + 1 }, (_, i) => i));
    expect(pages.map((page) => page.length)).toEqual([pageSize, pageSize, 1]);
    expect(pagesOf([])).toEqual([[]]);
  });
});

describe('the same issuer', () => {
  const content = catalogued(
    { region: '440100', slug: '2020' },
    { region: '440100', slug: '2023' },
    { region: '440100', slug: '2021-office', issuerKind: 'office' },
    { region: '440100', slug: '2022-sifaju', issuerKind: 'department' },
    { region: '440100', slug: '2024-jiaoyuju', issuerKind: 'department' },
  );
  const around = (id: string) => {
    const entry = entriesOf(content).find((candidate) => candidate.id === id);
    if (!entry) throw new Error(id);
    const { previous, next } = neighbours(content, entry);
    return [previous?.id ?? null, next?.id ?? null];
  };

  test('previous and next skip years and other issuers', () => {
    expect(around('440100/2020')).toEqual([null, '440100/2023']);
    expect(around('440100/2023')).toEqual(['440100/2020', null]);
    expect(around('440100/2021-office')).toEqual([null, null]);
    expect(around('440100/2022-sifaju')).toEqual([null, null]);
  });
});
