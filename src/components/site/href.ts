/**
 * Prefixes a site-absolute address with the base path, so that the site works under a sub-path; others, such as `mailto:`,
 * stay. All links of pages use it.
 * With `trailingSlash: 'always'` Astro's BASE_URL ends in a slash.
 */
export function href(address: string): string {
  if (!address.startsWith('/')) return address;
  return base + address;
}

/** The address of the page at a path: without the base path. The inverse of `href`. */
export function addressOf(path: string): string {
  return path.slice(base.length);
}

const base = import.meta.env.BASE_URL.replace(/\/$/, '');
