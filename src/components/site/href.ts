/**
 * A site-absolute address with the base path in front. Every link of the interface goes through here, so that the site
 * works under a sub-path. With `trailingSlash: 'always'` Astro's BASE_URL ends in a slash.
 */
export function href(address: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + address;
}
