/**
 * Prefixes a site-absolute address with the base path. All links of pages use it, so that the site works under a sub-path.
 * With `trailingSlash: 'always'` Astro's BASE_URL ends in a slash.
 */
export function href(address: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + address;
}
