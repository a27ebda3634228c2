import { expect, test } from 'vitest';
import { siteSchema } from '../../../src/model/site.ts';
import { securityTxt } from '../../../src/publish/site/security-txt.ts';

const fields = {
  name: '库',
  description: '说明',
  asOf: '2026-11-22',
  licence: { annotations: 'CC0', annotationsUrl: 'https://example.org/cc0', texts: '不受保护' },
};
const atRoot = { origin: 'https://example.org', base: '/' };
const textFor = (more: object, location = atRoot as Parameters<typeof securityTxt>[1]) =>
  securityTxt(siteSchema.parse({ ...fields, ...more }), location);

test('no contact, no file', () => {
  expect(textFor({})).toBeNull();
});

test('a mail address; it expires within a year of the review date, whatever day it is', () => {
  expect(textFor({ contact: 'a@example.org' })).toBe(
    'Contact: mailto:a@example.org\n' +
      'Expires: 2027-11-21T00:00:00Z\n' +
      'Preferred-Languages: zh, en\n' +
      'Canonical: https://example.org/.well-known/security.txt\n',
  );
  expect(textFor({ contact: 'a@example.org', asOf: '2027-03-01' })).toContain('Expires: 2028-02-28T00:00:00Z\n');
});

test('a page, and the policy of a repository on GitHub', () => {
  const text = textFor({ contact: 'https://example.org/contact/', repository: 'https://github.com/a/b/' });
  expect(text).toContain('Contact: https://example.org/contact/\n');
  expect(text).toContain('Policy: https://github.com/a/b/blob/main/SECURITY.md\n');
});

test.each([
  { origin: null, base: '/' },
  { origin: 'http://example.org', base: '/' },
  { origin: 'https://example.org', base: '/archive/' },
])('no canonical address at $origin $base, which RFC 9116 would not accept', (location) => {
  expect(textFor({ contact: 'a@example.org' }, location)).not.toContain('Canonical');
});

test.each(['http://example.org/', 'a@b', 'a@example.org\nExpires: 2999-01-01T00:00:00Z', 'javascript:alert(1)', ''])(
  '%j is no contact',
  (contact) => {
    expect(siteSchema.safeParse({ ...fields, contact }).success).toBe(false);
  },
);
