import { describe, expect, test } from 'vitest';
import { mainAddress, publicationOf, type ReportUrl, reportUrlsSchema } from '../../src/model/report-url.ts';

const page = (kind: 'official' | 'repost', dates: object = {}, address = `https://example.org/${kind}`): ReportUrl => ({
  address,
  kind,
  ...dates,
});

describe('the publication date', () => {
  test.each<[string, ReportUrl[], string | null, string | null]>([
    ['no page with a date', [page('official')], null, null],
    ['a page', [page('official', { date: '2024-03-01', urlDate: '2024-03-04' })], '2024-03-01', 'page'],
    ['an address', [page('official', { urlDate: '2024-03-04' })], '2024-03-04', 'url'],
    ['a repost', [page('repost', { urlDate: '2024-05-04' })], '2024-05-04', 'repost'],
    [
      'an official address before a repost',
      [page('repost', { date: '2024-02-01' }), page('official', { urlDate: '2024-03-04' })],
      '2024-03-04',
      'url',
    ],
    [
      'a page before an earlier address',
      [page('official', { urlDate: '2024-03-01' }), page('official', { date: '2024-03-09' })],
      '2024-03-09',
      'page',
    ],
    [
      'a repost beside an undated official page',
      [page('official'), page('repost', { date: '2024-05-01' })],
      '2024-05-01',
      'repost',
    ],
  ])('%s', (_name, urls, published, dateBasis) => {
    expect(publicationOf(urls)).toEqual({ published, dateBasis });
  });
});

test('the main address is the first official one, else the first', () => {
  expect(mainAddress([])).toBeNull();
  expect(mainAddress([page('repost')])).toBe('https://example.org/repost');
  expect(mainAddress([page('repost'), page('official')])).toBe('https://example.org/official');
});

test('an address occurs once, however it is written', () => {
  const urls = [
    page('official', {}, 'https://www.example.org/a'),
    page('repost', {}, 'http://example.org/a?jump=true'),
  ];
  const issues = reportUrlsSchema.safeParse(urls).error?.issues;
  expect(issues?.map(({ path }) => path)).toEqual([[1, 'address']]);
});

test('a wrong address is one problem, found without comparing it with the others', () => {
  const { success, error } = reportUrlsSchema.safeParse([
    page('official', {}, ':https://example.org/a'),
    page('repost'),
  ]);
  expect(success).toBe(false);
  expect(error?.issues.map(({ path }) => path)).toEqual([[0, 'address']]);
});
