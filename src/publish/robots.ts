import { absolute, type Place } from './place.ts';

export const sitemapAddress = '/sitemap-index.xml';

/** `/robots.txt`: everything may be read. Crawlers look for it at the host's root only, not below a sub-path. */
export function robots(place: Place): string {
  const sitemap = place.origin === null ? '' : `\nSitemap: ${absolute(place, sitemapAddress)}\n`;
  return `User-agent: *\nAllow: /\n${sitemap}`;
}
