import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';
import { examplesOf, pagesOf } from './pages.ts';
import { siteNames } from './sites.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Astro writes void elements and attribute values in its own, equally valid, way.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    // A scrolling region is what WCAG 2.1.1 asks for; a native <section> would be a landmark all the same.
    'prefer-native-element': 'off',
    'long-title': 'off',
    // Every file comes from the site's own host.
    'require-sri': 'off',
    // Chinese dates and names contain digits that are no telephone numbers.
    'tel-non-breaking': 'off',
  },
});

describe.each(siteNames)('HTML of %s', (name) => {
  const site = inject('sites')[name];
  const pages = pagesOf(site);

  test('every kind of page is valid', async () => {
    const faults: string[] = [];
    for (const page of examplesOf(pages)) {
      const report = await validator.validateString(page.html);
      for (const { messages } of report.results) {
        for (const { line, column, message, ruleId } of messages) {
          faults.push(`${page.path}:${line}:${column} ${ruleId} ${message}`);
        }
      }
    }
    expect(faults.slice(0, 20)).toEqual([]);
  });

  test('titles are unique, and there is a description', () => {
    const seen = new Map<string, string>();
    const faults = pages.flatMap(({ path, html }) => {
      const title = /<title>([^<]+)<\/title>/.exec(html)?.[1];
      if (!title || !/<meta name="description" content="[^"]+"/.test(html)) return [`${path}: no title or description`];
      const twin = seen.get(title);
      seen.set(title, path);
      return twin === undefined ? [] : [`${path} and ${twin}: ${title}`];
    });
    expect(faults).toEqual([]);
  });

  test('one h1, headings in order, ids once, language set', () => {
    const faults = pages.flatMap(({ path, html }) => {
      const found: string[] = [];
      if (!html.includes('<html lang="zh-Hans-CN"')) found.push(`${path}: no language`);
      const levels = [...html.matchAll(/<h([1-6])[\s>]/g)].map((match) => Number(match[1]));
      if (levels.filter((level) => level === 1).length !== 1)
        found.push(`${path}: ${levels.length} headings, not one h1`);
      const jump = levels.findIndex((level, i) => i > 0 && level > (levels[i - 1] ?? 0) + 1);
      if (jump > 0) found.push(`${path}: h${levels[jump - 1]} is followed by h${levels[jump]}`);
      const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
      const twice = ids.find((id, i) => ids.indexOf(id) !== i);
      if (twice) found.push(`${path}: id ${twice} twice`);
      return found;
    });
    expect(faults.slice(0, 20)).toEqual([]);
  });

  test('reading pages load no script; no page has inline script, style or handler', () => {
    const faults = pages.flatMap(({ path, html }) => {
      const found: string[] = [];
      const scripts = [...html.matchAll(/<script\b([^>]*)>/g)].map((match) => match[1] ?? '');
      const running = scripts.filter((attributes) => !attributes.includes('application/ld+json'));
      if (running.length > 0 && !/^(?:search|compare|cite\/passage)\//.test(path)) found.push(`${path}: script`);
      if (running.some((attributes) => !attributes.includes(' src='))) found.push(`${path}: inline script`);
      if (/<style\b/.test(html)) found.push(`${path}: inline style element`);
      if (/<[^>]+\sstyle="/.test(html)) found.push(`${path}: style attribute`);
      if (/<[a-z][^>]*\son[a-z]+="/i.test(html)) found.push(`${path}: event handler`);
      return found;
    });
    expect(faults.slice(0, 20)).toEqual([]);
  });

  test('nothing is asked of another host', () => {
    const foreign = /<(?:link|script|img|iframe|source|video|audio|embed)\b[^>]*\s(?:src|href)="(https?:)?\/\/[^"]*"/g;
    const faults = pages.flatMap(({ path, html }) =>
      [...html.matchAll(foreign)]
        .filter((match) => !/rel="(?:canonical|alternate|license)"/.test(match[0]))
        .map((match) => `${path}: ${match[0]}`),
    );
    expect(faults.slice(0, 20)).toEqual([]);
  });
});
