import { expect, test } from 'vitest';
import { catalogueOverlapRule } from '../../src/rules/catalogue-overlap.ts';
import { messagesOf, reportOf, withCatalogue } from './catalogue-content.ts';

const official = (address: string) => ({ address, kind: 'official' as const });

/** The rule's messages on a catalogue entry next to a report with that official address. */
function check({ url, ...entry }: { url?: string; [key: string]: unknown }, officialUrl?: string) {
  const content = withCatalogue(url === undefined ? entry : { ...entry, urls: [official(url)] });
  if (officialUrl !== undefined) reportOf(content).meta.urls = [official(officialUrl)];
  return messagesOf(catalogueOverlapRule, content);
}

test('a report of the archive has no catalogue entry', () => {
  expect(check({ slug: '2022', year: 2022 })).toEqual(['1 440104/2022 的全文已收录（text.mdx）']);
  expect(check({ slug: '2023', year: 2023 })).toEqual([]);
});

test('every address of an entry counts', () => {
  const urls = [official('https://example.org/1'), { address: 'https://example.com/repost', kind: 'repost' }];
  const content = withCatalogue({ urls });
  reportOf(content).meta.source.url = 'http://www.example.com/repost';
  expect(messagesOf(catalogueOverlapRule, content)).toEqual(['1 440104/2024 的全文已收录（text.mdx）']);
});

test('a report is found by its address', () => {
  expect(check({ url: 'http://www.example.org/a.html' }, 'https://example.org/a.html')).toEqual([
    '1 440104/2024 的全文已收录（text.mdx）',
  ]);
  expect(check({ url: 'https://example.org/a?id=1' }, 'https://example.org/a?id=2')).toEqual([]);
});

test('two entries with one address', () => {
  const content = withCatalogue({}, { slug: '2023', year: 2023, urls: [official('http://www.example.org/1')] });
  expect(messagesOf(catalogueOverlapRule, content)).toEqual(['2 与 440104/2024 网址相同']);
});
