/** The `_headers` file for Cloudflare Pages, Netlify and others. */

import {
  type Header,
  IMMUTABLE,
  OPEN_DATA,
  REVALIDATED,
  SECURITY_WITH_EDITOR,
  STRICT_TRANSPORT,
  security,
} from './headers.ts';

export interface HostedSite {
  /** Null if SITE_URL is not set. */
  origin: string | null;
  /** With a slash at both ends. */
  base: string;
  /** Build id of the search index. */
  searchBuild: string;
  /** Address of the index that the search page queries; null for the site's own. */
  searchServer: string | null;
  /** Whether /admin/ is enabled. */
  editor: boolean;
}

/**
 * Hosts join the values of a header from all matching rules, which would invalidate it: so no header occurs in two rules
 * with overlapping paths. Files without a cache rule get the host's default (`max-age=0, must-revalidate`).
 */
export function headerRules(site: HostedSite): [path: string, headers: Header[]][] {
  const ownHost = site.base === '/' && (site.origin?.startsWith('https:') ?? false);
  const hashed = ['assets/*', `search-index/${site.searchBuild}/*`];
  const rules: [string, Header[]][] = [
    [
      '*',
      [...(site.editor ? SECURITY_WITH_EDITOR : security(site.searchServer)), ...(ownHost ? [STRICT_TRANSPORT] : [])],
    ],
    ...hashed.map((path): [string, Header[]] => [path, [IMMUTABLE]]),
    ['search-index/index.json', [REVALIDATED]],
    ['data/*', [OPEN_DATA]],
    ['datapackage.json', [OPEN_DATA]],
  ];
  return rules.map(([path, headers]) => [site.base + path, headers]);
}

/** Belongs in the root of the published folder, even with a base path. */
export function headersFile(site: HostedSite): string {
  const lines = headerRules(site).map(([path, headers]) =>
    [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  return `${lines.join('\n')}\n`;
}
