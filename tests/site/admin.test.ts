import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { pagesOf } from './pages.ts';
import { siteNames } from './sites.ts';

describe.each(siteNames)('without ADMIN, %s', (name) => {
  const site = inject('sites')[name];
  const pages = pagesOf(site);

  test('contains no file of the editor', () => {
    expect(existsSync(join(site.folder, 'admin'))).toBe(false);
    const files = readdirSync(site.folder, { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => /decap/i.test(file))).toEqual([]);
  });

  test('has no link to the editor', () => {
    expect(
      pages.filter(({ html }) => /(?:href|src|action)="[^"]*\badmin\//.test(html)).map(({ path }) => path),
    ).toEqual([]);
  });

  test('grants no page the permissions of the editor', () => {
    const permissive = pages.filter(({ html }) => {
      const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
      return policy === undefined || /'unsafe-eval'|'unsafe-inline'|github/.test(policy);
    });
    expect(permissive.map(({ path }) => path)).toEqual([]);
  });
});
