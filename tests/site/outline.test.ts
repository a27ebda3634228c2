import { describe, expect, inject, test } from 'vitest';
import { pagesOf } from './pages.ts';
import { siteNames } from './sites.ts';

describe.each(siteNames)('outlines of %s', (name) => {
  const pages = pagesOf(inject('sites')[name]).filter(({ html }) => html.includes('class="outline"'));

  test('all reports and plans have one', () => {
    const isRedirect = ({ html }: { html: string }) => html.includes('http-equiv="refresh"');
    const isText = ({ kind }: { kind: string }) => kind === 'reports/#/#/' || kind === 'plans/#/#/';
    const texts = pagesOf(inject('sites')[name]).filter((page) => isText(page) && !isRedirect(page));
    expect(pages.filter(isText).map(({ path }) => path)).toEqual(texts.map(({ path }) => path));
  });

  test('all pages with four headings have one, except the front page and pages that a script draws', () => {
    const exempt = ['', 'search/', 'compare/'];
    const missing = pagesOf(inject('sites')[name]).filter(({ path, html }) => {
      const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
      return (
        !exempt.includes(path) && (main.match(/<h[23][ >]/g) ?? []).length >= 4 && !html.includes('class="outline"')
      );
    });
    expect(missing.map(({ path }) => path)).toEqual([]);
  });

  test('an outline links to exactly the headings and sections of its page', () => {
    for (const { path, html } of pages) {
      const outline = /<nav class="outline".*?<\/nav>/s.exec(html)?.[0] ?? '';
      const links = [...outline.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
      // Of a text, or of a guide.
      const headings = [...html.matchAll(/<div class="unit" id="([^"]+)">\s*<h|<h2 id="([^"]+)"/g)].map(
        ([, unit, heading]) => unit ?? heading,
      );
      const sections = [...html.matchAll(/<section id="([^"]+)"/g)].map(([, id]) => id);
      expect([path, links.toSorted()]).toEqual([path, [...headings, ...sections].toSorted()]);
      expect([path, (html.match(/<section\b/g) ?? []).length]).toEqual([path, sections.length]);
    }
  });
});

test('a report with headings but no text on its problems and plans has no sections on them', () => {
  const page = pagesOf(inject('sites').generated).find(({ path }) => path === 'reports/653224/2023-biaotiju/');
  expect(page?.html).toContain('>二、存在问题<');
  expect(page?.html).not.toMatch(/ (?:href="#|id=")(?:parts|figures|documents)"/);
});
