import { expect, test } from 'vitest';
import { feedLength } from '../../../src/publish/feed/changes.ts';
import { publicationsOf } from '../../../src/publish/feed/publications.ts';
import { contentWithCatalogue } from '../../archive/founding-content.ts';

const known = (slug: string, date?: string) => ({
  region: '440100',
  slug,
  issuerKind: slug.includes('-') ? 'department' : 'government',
  urls: [{ address: `https://example.org/${slug}`, kind: 'official', ...(date === undefined ? {} : { date }) }],
});

test('catalogue entries by date of publication, newest first; those without a date are left out', () => {
  const content = contentWithCatalogue(known('2022', '2023-03-06'), known('2023', '2024-03-20'), known('2021'));
  expect(publicationsOf(content).map(({ key, date, what }) => ({ key, date, what }))).toEqual([
    { key: 'published:440100/2023', date: '2024-03-20', what: '2024年3月20日公布（据页面所载）' },
    { key: 'published:440100/2022', date: '2023-03-06', what: '2023年3月6日公布（据页面所载）' },
  ]);
  expect(publicationsOf(content)[0]?.address).toBe('/regions/440100/#c-440100-2023');
});

test('the feed is limited in length', () => {
  const many = Array.from({ length: feedLength + 5 }, (_, i) => known(`2023-a${i}`, '2024-03-20'));
  expect(publicationsOf(contentWithCatalogue(...many))).toHaveLength(feedLength);
});
