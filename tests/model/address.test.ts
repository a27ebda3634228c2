import { describe, expect, test } from 'vitest';
import { comparableAddress } from '../../src/model/address.ts';

describe('addresses of one page', () => {
  test.each([
    ['https://www.example.org/a.html', 'https://www.example.org/a.html'],
    ['http://www.example.org/a.html', 'https://example.org/a.html'],
    ['https://WWW.Example.org/a.html', 'https://example.org/a.html#top'],
    ['https://example.org', 'https://example.org/'],
    ['https://example.org:443/a', 'https://example.org/a'],
    ['http://example.org:80/a', 'https://example.org/a'],
    // The gateway of www.beijing.gov.cn shows other pages of the site in traditional characters.
    ['http://www.example.org/gate/big5/www.example.org/b/c.html', 'https://www.example.org/b/c.html'],
    ['http://gateway.example.org/gate/big5/www.example.org/b?id=1', 'https://www.example.org/b?id=1'],
    ['https://example.org/a?jump=true', 'https://example.org/a'],
    ['https://example.org/a?isMobile=true', 'https://example.org/a'],
    ['https://example.org/a?xxgkhide=1', 'https://example.org/a'],
    ['https://example.org/a?source=zzb&id=1', 'https://example.org/a?id=1'],
  ])('%s and %s', (a, b) => {
    expect(comparableAddress(a)).toBe(comparableAddress(b));
  });
});

describe('addresses of different pages', () => {
  test.each([
    // Only the query distinguishes some pages.
    ['https://example.org/a?id=1', 'https://example.org/a?id=2'],
    ['https://example.org/a?id=1', 'https://example.org/a'],
    ['https://example.org/a?jump=true&id=1', 'https://example.org/a'],
    ['https://example.org/A', 'https://example.org/a'],
    ['https://example.org:8080/a', 'https://example.org/a'],
    ['https://sft.example.org/a', 'https://example.org/a'],
    ['https://example.org/gate/big5', 'https://example.org/'],
  ])('%s and %s', (a, b) => {
    expect(comparableAddress(a)).not.toBe(comparableAddress(b));
  });
});

test('what is not an address, or whose gateway leads to none, is left as it is', () => {
  const wrong = [':https://example.org/a', 'https://', '网址'];
  expect(wrong.map(comparableAddress)).toEqual(wrong);
  expect(comparableAddress('http://example.org/gate/big5/a%20b.c/d')).toBe('http://a%20b.c/d');
});
