import { describe, expect, test } from 'vitest';
import { robots } from '../../../src/publish/site/robots.ts';
import { sitemaps } from '../../../src/publish/site/sitemap.ts';
import { siteLocation } from '../../../src/publish/site-location.ts';
import { foundingContent } from '../../archive/founding-content.ts';

const location = siteLocation('https://example.org', '/archive/');

describe('sitemap', () => {
  test('sitemaps of limited length, and their index', () => {
    const files = sitemaps(['/c/', '/a/', '/b/'], foundingContent, location, 2);
    expect(files.map(({ path }) => path)).toEqual(['/sitemap-1.xml', '/sitemap-2.xml', '/sitemap-index.xml']);
    expect(files[0]?.text).toContain('<loc>https://example.org/archive/a/</loc>');
    expect(files[1]?.text.match(/<loc>/g)).toHaveLength(1);
    expect(files[2]?.text).toContain('<loc>https://example.org/archive/sitemap-2.xml</loc>');
  });

  test('reports have the date of their last change; other pages have none', () => {
    const [first] = sitemaps(['/reports/440104/2022/', '/about/'], foundingContent, location);
    const newest = foundingContent.reports.get('440104/2022')?.meta.history[0]?.date;
    expect(first?.text).toContain(
      `<url><loc>https://example.org/archive/reports/440104/2022/</loc><lastmod>${newest}</lastmod></url>`,
    );
    expect(first?.text).toContain('<url><loc>https://example.org/archive/about/</loc></url>');
  });

  test('old addresses are excluded; without an origin there is no sitemap', () => {
    const moved = { ...foundingContent, moved: { 'reports/440104/2022-jiu': 'reports/440104/2022' } };
    expect(sitemaps(['/reports/440104/2022-jiu/', '/a/'], moved, location)[0]?.text).not.toContain('jiu');
    expect(sitemaps(['/a/'], foundingContent, siteLocation(undefined, '/'))).toEqual([]);
  });
});

test('robots.txt names the sitemap if there is one', () => {
  expect(robots(location)).toBe('User-agent: *\nAllow: /\n\nSitemap: https://example.org/archive/sitemap-index.xml\n');
  expect(robots(siteLocation(undefined, '/'))).toBe('User-agent: *\nAllow: /\n');
});
