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
    compact: false,
    searchServer: null,
    searchServerAuth: null,
    host: '127.0.0.1',
    port: 4321,
    browser: null,
  });
  const names = [
    'SITE_URL',
    'BASE_PATH',
    'CONTENT_DIR',
    'OUT_DIR',
    'CACHE_DIR',
    'MAX_SEARCH_FILES',
    'COMPACT',
    'HOST',
    'PORT',
    'SEARCH_SERVER',
    'SEARCH_SERVER_AUTH',
  ];
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

  test.each([
    ['opensearch:https://search.example.org/fazhi', 'https://search.example.org/fazhi'],
    ['opensearch:https://example.org:9200/search/fazhi-2/', 'https://example.org:9200/search/fazhi-2'],
    ['opensearch:http://127.0.0.1:9200/fazhi', 'http://127.0.0.1:9200/fazhi'],
  ])('SEARCH_SERVER=%s', (value, searchServer) => {
    expect(readSettings({ SEARCH_SERVER: value })).toMatchObject({ searchServer });
  });
});

test('a switch', () => {
  expect(readSettings({ COMPACT: '1' }).compact).toBe(true);
});

describe('refused, with the name of the setting', () => {
  test.each<[string, string, string]>([
    ['SITE_URL', 'example.org', '应是网址，如 https://example.org。'],
    ['SITE_URL', 'ftp://example.org', '应是网址，如 https://example.org。'],
    ['SITE_URL', 'https://', '应是网址，如 https://example.org。'],
    ['SITE_URL', 'https:///archive', '应是网址，如 https://example.org。'],
    ['SITE_URL', 'https://me@example.org', '应是网址，如 https://example.org，不含用户名。'],
    ['SITE_URL', 'https://example.org/?a', '应是网址，如 https://example.org，不含 ? 和 #。'],
    ['SITE_URL', 'https://example.org/archive', '应写 SITE_URL=https://example.org，路径另写 BASE_PATH=/archive/。'],
    ...[
      'https://example.org/archive',
      '//example.org',
      '/a?b',
      '/a#b',
      '/a/../b',
      '/a//b/',
      '/法治/',
      'C:\\archive',
    ].map((path): [string, string, string] => ['BASE_PATH', path, '应是路径，如 /archive/']),
    ['MAX_SEARCH_FILES', '0', '应是文件的个数，如 15000。'],
    ['MAX_SEARCH_FILES', '1e3', '应是文件的个数，如 15000。'],
    ['COMPACT', 'yes', '应是 1，或者不写。'],
    ...[
      'https://search.example.org/fazhi',
      'opensearch:https://search.example.org',
      'opensearch:http://search.example.org/fazhi',
      'opensearch:https://me:secret@search.example.org/fazhi',
      'opensearch:https://search.example.org/fazhi?q=1',
      'opensearch:https://search.example.org/*',
      'meilisearch:https://search.example.org/fazhi',
    ].map((address): [string, string, string] => [
      'SEARCH_SERVER',
      address,
      '应是 opensearch: 加索引的网址，如 opensearch:https://search.example.org/fazhi',
    ]),
    ['HOST', 'http://0.0.0.0', '应是主机名或地址，如 127.0.0.1。'],
    ...['abc', '-1', '65536', '4321.5', '0x10'].map((port): [string, string, string] => [
      'PORT',
      port,
      '应是端口号，0 到 65535 的整数，如 4321。',
    ]),
  ])('%s=%s', (name, value, advice) => {
    expect(() => readSettings({ [name]: value })).toThrow(`${name} 写的是“${value}”：${advice}`);
  });

  test('all of them at once', () => {
    expect(() => readSettings({ PORT: 'abc', BASE_PATH: '?' })).toThrow(/^BASE_PATH 写的是.+\nPORT 写的是.+$/);
  });
});
