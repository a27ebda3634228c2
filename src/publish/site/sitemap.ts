import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { planAddress, reportAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import { escapeXml } from '../escape-xml.ts';
import { absolute, type SiteLocation } from '../site-location.ts';
import { pageRedirects } from './redirects.ts';
import { sitemapAddress } from './robots.ts';

/** Limit of the protocol per file. */
const maxAddresses = 50_000;

/**
 * Writes the sitemaps and their index (sitemaps.org, protocol 0.9). `paths`: of all files of the built site, so that no page
 * type is forgotten. Excludes moved addresses. Sitemaps need absolute URLs: without an origin there are none.
 */
export function writeSitemap(content: Content, location: SiteLocation, folder: string, paths: Iterable<string>): void {
  for (const { path, text } of sitemaps(pageAddresses(paths), content, location))
    writeFileSync(join(folder, path), text);
}

export function sitemaps(
  addresses: readonly string[],
  content: Content,
  location: SiteLocation,
  limit = maxAddresses,
): { path: string; text: string }[] {
  if (location.origin === null) return [];
  const moved = new Set(pageRedirects(content).map(({ from }) => from));
  const current = addresses.filter((address) => !moved.has(address)).sort();
  const days = lastChanges(content);
  const files: { path: string; text: string }[] = [];
  for (let start = 0; start < current.length; start += limit) {
    const urls = current
      .slice(start, start + limit)
      .map((address) => locElement('url', location, address, days.get(address)));
    files.push({ path: `/sitemap-${files.length + 1}.xml`, text: wrap('urlset', urls) });
  }
  const index = files.map(({ path }) => locElement('sitemap', location, path, undefined));
  return [...files, { path: sitemapAddress, text: wrap('sitemapindex', index) }];
}

/** One per index.html. */
function pageAddresses(paths: Iterable<string>): string[] {
  return Array.from(paths, (path) => `/${path}`)
    .filter((path) => path.endsWith('/index.html'))
    .map((path) => path.slice(0, -'index.html'.length));
}

/** The date of the last change of reports and plans, by page address. */
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

function locElement(name: string, location: SiteLocation, address: string, day: string | undefined): string {
  const changed = day === undefined ? '' : `<lastmod>${day}</lastmod>`;
  return `<${name}><loc>${escapeXml(absolute(location, address))}</loc>${changed}</${name}>`;
}

function wrap(name: string, lines: readonly string[]): string {
  const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
  return `<?xml version="1.0" encoding="utf-8"?>\n<${name} xmlns="${namespace}">\n${lines.join('\n')}\n</${name}>\n`;
}
