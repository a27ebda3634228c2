/**
 * Where a copy of the site lives. The same archive may be served from several hosts and below a sub-path, so data files
 * hold addresses without either; citations, feeds and the sitemap need the whole address.
 */
export interface Place {
  /** `https://example.org`; null where SITE_URL was not given. */
  origin: string | null;
  /** The sub-path, with a slash at both ends: `/` or `/archive/`. */
  base: string;
}

/** The place that SITE_URL and BASE_PATH name, read as astro.config.mjs reads them. */
export function placeOf(siteUrl: string | URL | undefined, basePath: string | undefined): Place {
  const inner = (basePath ?? '').replace(/^\/+|\/+$/g, '');
  return {
    origin: siteUrl === undefined || siteUrl === '' ? null : new URL(siteUrl).origin,
    base: inner === '' ? '/' : `/${inner}/`,
  };
}

/** An address of the site (`/reports/440104/2022/`) below the base path: what a link on the same host needs. */
export function based({ base }: Place, address: string): string {
  return base.slice(0, -1) + address;
}

/** The whole address where the origin is known, else as `based`. */
export function absolute(place: Place, address: string): string {
  return (place.origin ?? '') + based(place, address);
}
