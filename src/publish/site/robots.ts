import { absolute, type SiteLocation } from '../site-location.ts';

export const sitemapAddress = '/sitemap-index.xml';

/** `/robots.txt`: allows everything. Crawlers read it only at the root of the host, not below a base path. */
export function robots(location: SiteLocation): string {
  const sitemap = location.origin === null ? '' : `\nSitemap: ${absolute(location, sitemapAddress)}\n`;
  return `User-agent: *\nAllow: /\n${sitemap}`;
}
