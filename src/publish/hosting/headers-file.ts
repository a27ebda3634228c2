/** Writes the `_headers` file that Cloudflare Pages, Netlify and others read. */

import {
  type Header,
  IMMUTABLE,
  OPEN_DATA,
  REVALIDATED,
  SECURITY,
  SECURITY_WITH_EDITOR,
  STRICT_TRANSPORT,
} from './headers.ts';

/** What the rules depend on. */
export interface HostedSite {
  /** Public origin; null where it was not said. */
  origin: string | null;
  /** Sub-path, with a slash at both ends. */
  base: string;
  /** The search index's build: the name of its folder. */
  searchBuild: string;
  /** Folders of Pagefind's further indexes, below `pagefind/`, each with a slash at its end. */
  furtherIndexes: readonly string[];
  /** Whether /admin/ is switched on. */
  editor: boolean;
}

/**
 * The rules, a path and its headers each. Hosts join the values when two rules that fit name one header, which would
 * spoil it: so no header stands in two rules whose paths overlap, and what has no cache rule is left to the host, which
 * asks again every time (`max-age=0, must-revalidate`).
 */
export function headerRules(site: HostedSite): [path: string, headers: Header[]][] {
  const ownHost = site.base === '/' && (site.origin?.startsWith('https:') ?? false);
  const hashed = [
    'assets/*',
    `search-index/${site.searchBuild}/*`,
    ...['', ...site.furtherIndexes].flatMap((folder) =>
      ['fragment', 'index'].map((part) => `pagefind/${folder}${part}/*`),
    ),
  ];
  const pointers = ['search-index/index.json', 'pagefind/indexes.json', 'pagefind/pagefind-entry.json'];
  const rules: [string, Header[]][] = [
    ['*', [...(site.editor ? SECURITY_WITH_EDITOR : SECURITY), ...(ownHost ? [STRICT_TRANSPORT] : [])]],
    ...hashed.map((path): [string, Header[]] => [path, [IMMUTABLE]]),
    ...pointers.map((path): [string, Header[]] => [path, [REVALIDATED]]),
    ['data/*', [OPEN_DATA]],
    ['datapackage.json', [OPEN_DATA]],
  ];
  return rules.map(([path, headers]) => [site.base + path, headers]);
}

/** The text of `_headers`. It belongs in the root of what is published, also where the site lies below a sub-path. */
export function headersFile(site: HostedSite): string {
  const lines = headerRules(site).map(([path, headers]) =>
    [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  return `${lines.join('\n')}\n`;
}
