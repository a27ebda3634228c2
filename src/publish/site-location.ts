/**
 * Origin and base path of one deployment. Addresses in JSON and CSV files contain neither, so that mirrors agree; citations,
 * feeds and the sitemap need absolute URLs.
 */
export interface SiteLocation {
  /** `https://example.org`; null if SITE_URL is not set. */
  origin: string | null;
  /** `/` or `/archive/`, with a slash at both ends. */
  base: string;
}

/** The location as a page knows it: `Astro.site` and `import.meta.env.BASE_URL`. */
export function siteLocation(siteUrl: string | URL | undefined, basePath: string | undefined): SiteLocation {
  const path = (basePath ?? '').replace(/^\/+|\/+$/g, '');
  return {
    origin: siteUrl === undefined || siteUrl === '' ? null : new URL(siteUrl).origin,
    base: path === '' ? '/' : `/${path}/`,
  };
}

/** `/reports/440104/2022/` → `/archive/reports/440104/2022/`, for links on the same host. */
export function withBase({ base }: SiteLocation, address: string): string {
  return base.slice(0, -1) + address;
}

/** The absolute URL if the origin is known, otherwise the same as `withBase`. */
export function absolute(location: SiteLocation, address: string): string {
  return (location.origin ?? '') + withBase(location, address);
}
