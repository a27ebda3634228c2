import { describe, expect, test } from 'vitest';
import { absolute, based, placeOf } from '../../src/publish/place.ts';

describe('where a site lives', () => {
  test.each([
    ['https://example.org', undefined, 'https://example.org', '/'],
    ['https://example.org/', '/', 'https://example.org', '/'],
    ['https://example.org/ignored/', 'archive', 'https://example.org', '/archive/'],
    ['http://localhost:8080', '/archive/law/', 'http://localhost:8080', '/archive/law/'],
    ['', '', null, '/'],
    [undefined, '/archive', null, '/archive/'],
  ])('SITE_URL=%s BASE_PATH=%s', (site, base, origin, sub) => {
    expect(placeOf(site, base)).toEqual({ origin, base: sub });
  });

  test('addresses below it', () => {
    const place = placeOf('https://example.org', '/archive/');
    expect(based(place, '/reports/440104/2022/')).toBe('/archive/reports/440104/2022/');
    expect(absolute(place, '/feed.xml')).toBe('https://example.org/archive/feed.xml');
    expect(absolute(placeOf(undefined, '/archive/'), '/feed.xml')).toBe('/archive/feed.xml');
    expect(absolute(placeOf('https://example.org', ''), '')).toBe('https://example.org');
  });
});
