import { expect, test } from 'vitest';
import { webAddressSchema } from '../../src/model/address.ts';

test.each([
  'https://www.gz.gov.cn/gkmlpt/content/10/10094/post_10094886.html',
  'http://www.gd.gov.cn/zwgk/fzzfjs/content/post_3252955.html',
  'HTTPS://example.com',
  'https://example.com:8443/a?b=1&c=%E7%94%B2#d',
  'https://example.com/甲',
])('%s', (text) => {
  expect(webAddressSchema.safeParse(text).success).toBe(true);
});

test.each([
  '',
  'example.com',
  '//example.com',
  '/reports/440104/2022/',
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'file:///etc/passwd',
  'ftp://example.com',
  'mailto:a@example.com',
  'https://',
  'https:///a',
  'https:example.com',
  'https://user@example.com/',
  'https://user:pass@example.com/',
  'https://example.com/a b',
  'https://example.com/\n',
  ' https://example.com/',
  'https://example.com/"onmouseover="alert(1)',
  "https://example.com/'",
  'https://example.com/<b>',
  'https://example.com\\@evil.example',
  'https://example.com/`',
  'https://example.com/{a}',
  'https://example.com/\u202Efdp.exe',
  'https://exa\u200Bmple.com/',
  'https://example.com:99999/',
  `https://example.com/${'a'.repeat(2000)}`,
])('%j is refused', (text) => {
  expect(webAddressSchema.safeParse(text).success).toBe(false);
});
