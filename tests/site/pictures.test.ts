import { brotliCompressSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { pagesOf } from './pages.ts';
import { siteNames } from './sites.ts';

/** The pictures of a page, with their tables. */
const picturesOf = (html: string) => html.match(/<figure class="picture[\s\S]*?<\/figure>/g) ?? [];
const pages = siteNames.flatMap((name) => pagesOf(inject('sites')[name]).map((page) => ({ ...page, site: name })));
const pictures = pages.flatMap(({ site, path, html }) =>
  picturesOf(html).map((figure) => ({ place: `${site}: ${path}`, figure })),
);

test.each([
  ['', /picture tiles/],
  ['coverage/', /picture tiles/],
  ['coverage/440000/', /picture tiles wide/],
  ['', /picture days/],
  ['coverage/', /picture days/],
  ['regions/440100/', /picture days/],
  ['parts/', /picture lengths/],
  ['reports/440104/2022/', /picture lengths/],
])('%s has a %s', (path, kind) => {
  const page = pages.find((candidate) => candidate.site === 'founding' && candidate.path === path);
  expect(picturesOf(page?.html ?? '').some((figure) => kind.test(figure))).toBe(true);
});

test('every picture costs at most 6 kB brotli, with its table', () => {
  const faults = pictures
    .map(({ place, figure }) => ({ place, bytes: brotliCompressSync(figure).length }))
    .filter(({ bytes }) => bytes > 6000);
  expect(faults).toEqual([]);
});

test('every picture has a title and a description, every link in it a name', () => {
  const faults = pictures.flatMap(({ place, figure }) => {
    const drawing = (/<svg[\s\S]*<\/svg>/.exec(figure)?.[0] ?? '').replace(/<p\b[\s\S]*?<\/p>/g, '');
    const links = drawing.match(/<a\b[\s\S]*?<\/a>/g) ?? [];
    const nameless = links.filter((link) => !/<title>[^<]+<\/title>/.test(link));
    return [
      ...(/<title\b[^>]*>[^<]+<\/title>\s*<desc\b[^>]*>[^<]+<\/desc>/.test(drawing) ? [] : [`${place}: no title`]),
      ...nameless.map((link) => `${place}: ${link}`),
    ];
  });
  expect(faults.slice(0, 10)).toEqual([]);
});

test('every picture has its numbers in a table, or in words under its only bar', () => {
  const faults = pictures.filter(({ figure }) => !/<table\b/.test(figure) && !/class="part /.test(figure));
  expect(faults.map(({ place }) => place)).toEqual([]);
});

test('every tile has the numbers of its row in the table', () => {
  const maps = pictures.filter(({ figure }) => figure.includes('picture tiles'));
  for (const { figure } of maps) {
    const tiles = [...figure.matchAll(/class="count"[^>]*>\s*([\d,]+|不适用)/g)].map(([, count]) => count);
    const rows = [...figure.matchAll(/<\/th>\s*<td[^>]*>\s*([\d,]+|不适用)/g)].map(([, count]) => count);
    expect(tiles.length).toBeGreaterThan(0);
    expect(rows).toEqual(tiles);
  }
  expect(maps.length).toBeGreaterThan(30);
});

test('there is a dot for each report that the table counts', () => {
  const swarms = pictures.filter(({ figure }) => figure.includes('picture days'));
  for (const { figure } of swarms) {
    const paths = [...figure.matchAll(/<path class="dots [^"]*" d="([^"]+)"/g)];
    const dots = paths.filter(([tag]) => !tag.includes('core')).flatMap(([, path = '']) => path.match(/M/g) ?? []);
    const dated = [...figure.matchAll(/<th scope="row">\d{4}<\/th>\s*<td[^>]*>\s*([\d,]+)/g)];
    expect(dots.length).toBe(dated.reduce((sum, [, count = '']) => sum + Number(count.replace(',', '')), 0));
  }
  expect(swarms.length).toBeGreaterThan(20);
});
