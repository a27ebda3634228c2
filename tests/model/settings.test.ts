import { describe, expect, test } from 'vitest';
import { readSettings } from '../../src/model/settings.ts';

test('without settings the defaults apply; an empty setting counts as unset', () => {
  const defaults = readSettings({});
  expect(defaults).toEqual({
    location: { origin: null, base: '/' },
    contentFolder: 'content',
    outFolder: null,
    cacheFolder: 'node_modules/.astro',
    maxSearchFiles: null,
    host: '127.0.0.1',
    port: 4321,
    browser: null,
  });
  const names = ['SITE_URL', 'BASE_PATH', 'CONTENT_DIR', 'OUT_DIR', 'CACHE_DIR', 'MAX_SEARCH_FILES', 'HOST', 'PORT'];
  expect(readSettings(Object.fromEntries(names.map((name) => [name, ' '])))).toEqual(defaults);
});

describe('accepted', () => {
  test.each<[string, string, string]>([
    ['https://example.org', '', 'https://example.org/'],
    ['https://example.org/', '/', 'https://example.org/'],
    ['http://localhost:4321', 'archive', 'http://localhost:4321/archive/'],
    ['HTTPS://Example.ORG', '/archive/law', 'https://example.org/archive/law/'],
    [' https://example.org ', 'archive//', 'https://example.org/archive/'],
  ])('SITE_URL=%s BASE_PATH=%s', (url, path, address) => {
    const { origin, base } = readSettings({ SITE_URL: url, BASE_PATH: path }).location;
    expect(`${origin}${base}`).toBe(address);
  });

  test('numbers', () => {
    expect(readSettings({ PORT: '0', MAX_SEARCH_FILES: ' 15000 ' })).toMatchObject({ port: 0, maxSearchFiles: 15000 });
  });
});

describe('refused, with the name of the setting', () => {
  test.each<[string, string, string]>([
    ['SITE_URL', 'example.org', 'it must be an address such as https://example.org.'],
    ['SITE_URL', 'ftp://example.org', 'it must be an address such as https://example.org.'],
    ['SITE_URL', 'https://', 'it must be an address such as https://example.org.'],
    ['SITE_URL', 'https:///archive', 'it must be an address such as https://example.org.'],
    ['SITE_URL', 'https://me@example.org', 'it must be an address such as https://example.org, without a user name.'],
    ['SITE_URL', 'https://example.org/?a', 'it must be an address such as https://example.org, without ? and #.'],
    [
      'SITE_URL',
      'https://example.org/archive',
      'write SITE_URL=https://example.org and the path as BASE_PATH=/archive/.',
    ],
    ...[
      'https://example.org/archive',
      '//example.org',
      '/a?b',
      '/a#b',
      '/a/../b',
      '/a//b/',
      '/法治/',
      'C:\\archive',
    ].map((path): [string, string, string] => ['BASE_PATH', path, 'it must be a path such as /archive/']),
    ['MAX_SEARCH_FILES', '0', 'it must be a whole number of files, such as 15000.'],
    ['MAX_SEARCH_FILES', '1e3', 'it must be a whole number of files, such as 15000.'],
    ['HOST', 'http://0.0.0.0', 'it must be a host name or address such as 127.0.0.1.'],
    ...['abc', '-1', '65536', '4321.5', '0x10'].map((port): [string, string, string] => [
      'PORT',
      port,
      'it must be a port number from 0 to 65535.',
    ]),
  ])('%s=%s', (name, value, advice) => {
    expect(() => readSettings({ [name]: value })).toThrow(`${name} is "${value}"; ${advice}`);
  });

  test('all of them at once', () => {
    expect(() => readSettings({ PORT: 'abc', BASE_PATH: '?' })).toThrow(/^BASE_PATH is .+\nPORT is .+$/);
  });
});
