import { describe, expect, test } from 'vitest';
import { placeOf } from '../../src/publish/place.ts';
import { robots } from '../../src/publish/robots.ts';
import { sitemaps } from '../../src/publish/sitemap.ts';
import { founding } from '../archive/founding.ts';

const place = placeOf('https://example.org', '/archive/');

describe('sitemap', () => {
  test('parts of a bounded length, and an index of them', () => {
    const files = sitemaps(['/c/', '/a/', '/b/'], founding, place, 2);
    expect(files.map(({ path }) => path)).toEqual(['/sitemap-1.xml', '/sitemap-2.xml', '/sitemap-index.xml']);
    expect(files[0]?.text).toContain('<loc>https://example.org/archive/a/</loc>');
    expect(files[1]?.text.match(/<loc>/g)).toHaveLength(1);
    expect(files[2]?.text).toContain('<loc>https://example.org/archive/sitemap-2.xml</loc>');
  });

  test('a text has the day of its last change; other pages have none', () => {
    const [first] = sitemaps(['/reports/440104/2022/', '/about/'], founding, place);
    const newest = founding.reports.get('440104/2022')?.meta.history[0]?.date;
    expect(first?.text).toContain(
      `<url><loc>https://example.org/archive/reports/440104/2022/</loc><lastmod>${newest}</lastmod></url>`,
    );
    expect(first?.text).toContain('<url><loc>https://example.org/archive/about/</loc></url>');
  });

  test('old addresses are left out; without an origin there is nothing to list', () => {
    const moved = { ...founding, moved: { 'reports/440104/2022-jiu': 'reports/440104/2022' } };
    expect(sitemaps(['/reports/440104/2022-jiu/', '/a/'], moved, place)[0]?.text).not.toContain('jiu');
    expect(sitemaps(['/a/'], founding, placeOf(undefined, '/'))).toEqual([]);
  });
});

test('robots.txt names the sitemap where there is one', () => {
  expect(robots(place)).toBe('User-agent: *\nAllow: /\n\nSitemap: https://example.org/archive/sitemap-index.xml\n');
  expect(robots(placeOf(undefined, '/'))).toBe('User-agent: *\nAllow: /\n');
});
