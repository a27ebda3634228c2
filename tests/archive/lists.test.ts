import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../src/archive/entries.ts';
import { facetLists, facetPath, facetValues } from '../../src/archive/facets.ts';
import { pageSize, pagesOf } from '../../src/archive/paging.ts';
import { previousAndNext } from '../../src/archive/same-issuer.ts';
import { contentWithCatalogue, foundingContent } from './founding-content.ts';

describe('facet lists', () => {
  const lists = facetLists(foundingContent);

  test('the whole list has all entries, newest first', () => {
    const all = lists.get('')?.entries ?? [];
    expect(all).toHaveLength(foundingContent.reports.size + foundingContent.catalogue.size);
    expect(all.map((entry) => entry.year)).toEqual([...all.map((entry) => entry.year)].sort((a, b) => b - a));
  });

  test('the entries of a list match its facets', () => {
    for (const { facets, entries } of lists.values()) {
      expect(entries.length).toBeGreaterThan(0);
      for (const entry of entries) {
        if (facets.year !== null) expect(entry.year).toBe(facets.year);
        if (facets.kind !== null) expect(entry.issuerKind).toBe(facets.kind);
        if (facets.province !== null) expect(entry.region.slice(0, 2)).toBe(facets.province.slice(0, 2));
      }
    }
  });

  test('a facet value leads to a list of the given size', () => {
    const values = facetValues(foundingContent, { province: '440000', year: null, kind: null });
    expect(values.year.length).toBeGreaterThan(3);
    for (const { path, count } of [...values.province, ...values.year, ...values.kind]) {
      expect(lists.get(path)?.entries).toHaveLength(count);
    }
    expect(values.province.filter(({ current }) => current).map(({ value }) => value)).toEqual(['440000']);
  });

  test('paths', () => {
    expect(facetPath({ province: null, year: null, kind: null })).toBe('');
    expect(facetPath({ province: '440000', year: 2024, kind: 'office' })).toBe('440000/2024/office');
  });

  test('pagesOf: an empty list has one page', () => {
    const pages = pagesOf(Array.from({ length: pageSize * 2 + 1 }, (_, i) => i));
    expect(pages.map((page) => page.length)).toEqual([pageSize, pageSize, 1]);
    expect(pagesOf([])).toEqual([[]]);
  });
});

describe('previousAndNext', () => {
  const content = contentWithCatalogue(
    { region: '440100', slug: '2020' },
    { region: '440100', slug: '2023' },
    { region: '440100', slug: '2021-office', issuerKind: 'office' },
    { region: '440100', slug: '2022-sifaju', issuerKind: 'department' },
    { region: '440100', slug: '2024-jiaoyuju', issuerKind: 'department' },
  );
  const around = (id: string) => {
    const entry = entriesOf(content).find((candidate) => candidate.id === id);
    if (!entry) throw new Error(id);
    const { previous, next } = previousAndNext(content, entry);
    return [previous?.id ?? null, next?.id ?? null];
  };

  test('skips missing years and other issuers', () => {
    expect(around('440100/2020')).toEqual([null, '440100/2023']);
    expect(around('440100/2023')).toEqual(['440100/2020', null]);
    expect(around('440100/2021-office')).toEqual([null, null]);
    expect(around('440100/2022-sifaju')).toEqual([null, null]);
  });
});
