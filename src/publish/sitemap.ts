import { readdirSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { planAddress, reportAddress } from '../archive/addresses.ts';
import type { Content } from '../model/content.ts';
import { escapeXml } from './feed/atom.ts';
import { movedPages } from './moved.ts';
import { absolute, type Place } from './place.ts';
import { sitemapAddress } from './robots.ts';

/** The protocol allows no more addresses in a file. */
const maxAddresses = 50_000;

/**
 * Writes `/sitemap-index.xml` and its parts (sitemaps.org, protocol 0.9) for the pages of a built site, which it finds in
 * the site's folder: no kind of page can be forgotten. Pages of moved addresses are left out. A sitemap holds whole
 * addresses only, so without a public origin there is none.
 */
export function writeSitemap(content: Content, place: Place, folder: string): void {
  for (const { path, text } of sitemaps(pageAddresses(folder), content, place)) writeFileSync(join(folder, path), text);
}

/** The files of the sitemap for the pages with these addresses. */
export function sitemaps(
  addresses: readonly string[],
  content: Content,
  place: Place,
  limit = maxAddresses,
): { path: string; text: string }[] {
  if (place.origin === null) return [];
  const moved = new Set(movedPages(content).map(({ from }) => from));
  const listed = addresses.filter((address) => !moved.has(address)).sort();
  const days = lastChanges(content);
  const parts: { path: string; text: string }[] = [];
  for (let at = 0; at < listed.length; at += limit) {
    const urls = listed.slice(at, at + limit).map((address) => located('url', place, address, days.get(address)));
    parts.push({ path: `/sitemap-${parts.length + 1}.xml`, text: wrap('urlset', urls) });
  }
  const index = parts.map(({ path }) => located('sitemap', place, path, undefined));
  return [...parts, { path: sitemapAddress, text: wrap('sitemapindex', index) }];
}

/** The addresses of all pages below a folder: of every index.html. */
function pageAddresses(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .map((name) => `/${name.split(sep).join('/')}`)
    .filter((name) => name.endsWith('/index.html'))
    .map((name) => name.slice(0, -'index.html'.length));
}

/** When the text of a page was last changed, by the address of the page. */
function lastChanges(content: Content): Map<string, string> {
  const newest = (history: readonly { date: string }[]) =>
    history
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? '';
  return new Map([
    ...[...content.reports.values()].map(({ id, meta }) => [reportAddress(id), newest(meta.history)] as const),
    ...[...content.plans.values()].map(({ id, meta }) => [planAddress(id), newest(meta.history)] as const),
  ]);
}

function located(name: string, place: Place, address: string, day: string | undefined): string {
  const changed = day === undefined ? '' : `<lastmod>${day}</lastmod>`;
  return `<${name}><loc>${escapeXml(absolute(place, address))}</loc>${changed}</${name}>`;
}

function wrap(name: string, lines: readonly string[]): string {
  const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
  return `<?xml version="1.0" encoding="utf-8"?>\n<${name} xmlns="${namespace}">\n${lines.join('\n')}\n</${name}>\n`;
}
