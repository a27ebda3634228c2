import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';
import { examplesOf, pagesOf } from './pages.ts';
import { siteNames } from './sites.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Astro's formatting of void elements and attributes is valid as well.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    // WCAG 2.1.1 requires focusable scrolling regions; a native <section> would be a landmark as well.
    'prefer-native-element': 'off',
    'long-title': 'off',
    // All files come from the site's host.
    'require-sri': 'off',
    // Chinese dates and names contain digits that are not telephone numbers.
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

  test('titles are unique, and every page has a description', () => {
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
      const pageFaults: string[] = [];
      if (!html.includes('<html lang="zh-Hans-CN"')) pageFaults.push(`${path}: no language`);
      const levels = [...html.matchAll(/<h([1-6])[\s>]/g)].map((match) => Number(match[1]));
      if (levels.filter((level) => level === 1).length !== 1)
        pageFaults.push(`${path}: ${levels.length} headings, not one h1`);
      const jump = levels.findIndex((level, i) => i > 0 && level > (levels[i - 1] ?? 0) + 1);
      if (jump > 0) pageFaults.push(`${path}: h${levels[jump - 1]} is followed by h${levels[jump]}`);
      const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
      const twice = ids.find((id, i) => ids.indexOf(id) !== i);
      if (twice) pageFaults.push(`${path}: id ${twice} twice`);
      return pageFaults;
    });
    expect(faults.slice(0, 20)).toEqual([]);
  });

  test('reading pages load only the script of preferences; no page has inline script, style or handler', () => {
    const faults = pages.flatMap(({ path, html }) => {
      const pageFaults: string[] = [];
      const scripts = [...html.matchAll(/<script\b([^>]*)>/g)].map((match) => match[1] ?? '');
      const executed = scripts.filter((attributes) => !attributes.includes('application/ld+json'));
      const own = executed.filter((attributes) => !/\/assets\/prefs\.[\w-]+\.js"/.test(attributes));
      if (executed.length !== own.length + 1) pageFaults.push(`${path}: no script of preferences`);
      if (own.length > 0 && !/^(?:search|compare|quote|cite\/passage)\//.test(path)) pageFaults.push(`${path}: script`);
      if (executed.some((attributes) => !attributes.includes(' src='))) pageFaults.push(`${path}: inline script`);
      if (/<style\b/.test(html)) pageFaults.push(`${path}: inline style element`);
      if (/<[^>]+\sstyle="/.test(html)) pageFaults.push(`${path}: style attribute`);
      if (/<[a-z][^>]*\son[a-z]+="/i.test(html)) pageFaults.push(`${path}: event handler`);
      return pageFaults;
    });
    expect(faults.slice(0, 20)).toEqual([]);
  });

  test('pages load nothing from other hosts', () => {
    const foreign = /<(?:link|script|img|iframe|source|video|audio|embed)\b[^>]*\s(?:src|href)="(https?:)?\/\/[^"]*"/g;
    const faults = pages.flatMap(({ path, html }) =>
      [...html.matchAll(foreign)]
        .filter((match) => !/rel="(?:canonical|alternate|license)"/.test(match[0]))
        .map((match) => `${path}: ${match[0]}`),
    );
    expect(faults.slice(0, 20)).toEqual([]);
  });
});
