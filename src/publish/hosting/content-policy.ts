/**
 * The Content-Security-Policy for pages (src/layouts/Base.astro) and for the host (headers.ts). There is no
 * inline code, so no hashes and no 'unsafe-inline'.
 */

const DIRECTIVES = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'none'",
  "form-action 'self'",
  "base-uri 'none'",
  "manifest-src 'self'",
  // Harmless where scripts are off; auditing tools need it to fetch robots.txt.
  "connect-src 'self'",
  // Reading needs no script. One keeps the reader's settings from page to page: src/browser/preferences.ts.
  "script-src 'self'",
];

/** The policy in the `<meta>` of a page. `searchServer`: address of the index that the search page queries, if any. */
export function pagePolicy(searchServer: string | null = null): string {
  return directives(searchServer).join('; ');
}

/** What Vite needs in addition: it inserts styles, and reports changes over a web socket. */
const WITH_VITE: Readonly<Record<string, string>> = {
  "style-src 'self'": "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'": "connect-src 'self' ws:",
};

/** The policy of all pages in `npm run dev`; never in a build. */
export function devPolicy(): string {
  return DIRECTIVES.map((directive) => WITH_VITE[directive] ?? directive).join('; ');
}

/** The policy in the header of every file. Only a header can set `frame-ancestors`. */
export function headerPolicy(searchServer: string | null = null): string {
  return [...directives(searchServer), "frame-ancestors 'none'"].join('; ');
}

function directives(searchServer: string | null): string[] {
  if (searchServer === null) return DIRECTIVES;
  const { origin } = new URL(searchServer);
  return DIRECTIVES.map((directive) => (directive.startsWith('connect-src') ? `${directive} ${origin}` : directive));
}
