import { expect, test } from 'vitest';
import { offlinePage } from '../../../scripts/offline/offline-page.ts';

const page = (html: string) => offlinePage(html, 'reports/440104/2022/index.html', '/');

test.each([
  ['links', '<a href="/plans/">规划</a>', '<a href="../../../plans/index.html">规划</a>'],
  [
    'style sheets',
    '<link rel="stylesheet" href="/assets/a.css">',
    '<link rel="stylesheet" href="../../../assets/a.css">',
  ],
  ['links for pages without script', '<noscript><a href="/a/">', '<noscript><a href="../../../a/index.html">'],
  ['forms', '<form action="/search/">', '<form action="../../../search/index.html">'],
  [
    'redirects',
    '<meta http-equiv="refresh" content="0; url=/data/">',
    '<meta http-equiv="refresh" content="0; url=../../../data/index.html">',
  ],
  ['scripts', '<script type="module" src="/assets/a.js"></script><p>文', '<p>文'],
  ['what a reader sees as text', '<p>href="/a/" &lt;a href="/b/"></p><p title="<a href=&quot;/c/&quot;>">', null],
  [
    'data, fragments and other sites',
    '<script type="application/ld+json">{"url": "/a/"}</script><a href="#s1">一</a><a href="https://example.org/">二</a>',
    null,
  ],
  [
    'the escapes of an address',
    '<a href="/search/?q=a&amp;kind=&quot;">',
    '<a href="../../../search/index.html?q=a&amp;kind=&quot;">',
  ],
])('%s', (_, html, expected) => {
  expect(page(`<!doctype html><html><head></head><body>${html}</body></html>`)).toBe(
    `<!doctype html><html><head></head><body>${expected ?? html}</body></html>`,
  );
});

test('pages that need a script say so at once', () => {
  const html = page('<p class="notice script-missing" id="script-missing">网页的脚本没有载入</p><p>文');
  expect(html).toContain('检索、对读、核对引文、引用一段话要在网站上才能用');
  expect(html).not.toContain('script-missing');
});

test('the content policy lets styles of a folder in, and no script', () => {
  const html = page(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'"><p>文`);
  expect(html).toBe(`<meta http-equiv="Content-Security-Policy" content="script-src 'none'"><p>文`);
});
