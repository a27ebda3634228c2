import { describe, expect, test } from 'vitest';
import { absolute, siteLocation, withBase } from '../../src/publish/site-location.ts';

describe('site location', () => {
  test.each([
    ['https://example.org', undefined, 'https://example.org', '/'],
    ['https://example.org/', '/', 'https://example.org', '/'],
    ['https://example.org/ignored/', 'archive', 'https://example.org', '/archive/'],
    ['http://localhost:8080', '/archive/law/', 'http://localhost:8080', '/archive/law/'],
    ['', '', null, '/'],
    [undefined, '/archive', null, '/archive/'],
  ])('SITE_URL=%s BASE_PATH=%s', (siteUrl, basePath, origin, base) => {
    expect(siteLocation(siteUrl, basePath)).toEqual({ origin, base });
  });

  test('addresses below the base path', () => {
    const location = siteLocation('https://example.org', '/archive/');
    expect(withBase(location, '/reports/440104/2022/')).toBe('/archive/reports/440104/2022/');
    expect(absolute(location, '/feed.xml')).toBe('https://example.org/archive/feed.xml');
    expect(absolute(siteLocation(undefined, '/archive/'), '/feed.xml')).toBe('/archive/feed.xml');
    expect(absolute(siteLocation('https://example.org', ''), '')).toBe('https://example.org');
  });
});
