import { describe, expect, test } from 'vitest';
import { catalogueOverlapRule } from '../../src/rules/catalogue-overlap.ts';
import { messagesOf, reportOf, withCatalogue } from './catalogue-content.ts';

/** The rule's messages on a catalogue entry next to a report with that official address. */
function check(entry: object, officialUrl?: string) {
  const content = withCatalogue({ ...entry });
  reportOf(content).meta.officialUrl = officialUrl;
  return messagesOf(catalogueOverlapRule, content);
}

test('a report of the archive has no catalogue entry', () => {
  expect(check({ slug: '2022', year: 2022 })).toEqual(['1 440104/2022 的全文已收录（text.mdx）']);
  expect(check({ slug: '2023', year: 2023 })).toEqual([]);
});

describe('address comparison', () => {
  test.each([
    ['https://www.example.org/a.html', 'https://www.example.org/a.html'],
    ['http://www.example.org/a.html', 'https://example.org/a.html'],
    ['https://WWW.Example.org/a.html', 'https://example.org/a.html#top'],
    ['https://example.org', 'https://example.org/'],
    ['https://example.org:443/a', 'https://example.org/a'],
  ])('%s and %s', (url, officialUrl) => {
    expect(check({ url }, officialUrl)).toEqual(['1 440104/2024 的全文已收录（text.mdx）']);
  });

  test.each([
    // Only the query distinguishes some pages.
    ['https://example.org/a?id=1', 'https://example.org/a?id=2'],
    ['https://example.org/a?id=1', 'https://example.org/a'],
    ['https://example.org/A', 'https://example.org/a'],
    ['https://example.org:8080/a', 'https://example.org/a'],
    ['https://sft.example.org/a', 'https://example.org/a'],
  ])('%s and %s differ', (url, officialUrl) => {
    expect(check({ url }, officialUrl)).toEqual([]);
  });
});

test('two entries with one address', () => {
  const content = withCatalogue({}, { slug: '2023', year: 2023, url: 'http://www.example.org/1' });
  expect(messagesOf(catalogueOverlapRule, content)).toEqual(['2 与 440104/2024 网址相同']);
});
