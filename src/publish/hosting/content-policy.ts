/**
 * The Content-Security-Policy, for the page (src/layouts/Base.astro) and for the host (headers.ts). A browser enforces
 * both, so the header allows what the most permissive page needs, and each page takes back what it does not need.
 * Nothing is inline anywhere, so neither hashes nor 'unsafe-inline' are needed.
 */

const EVERYWHERE = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'none'",
  "form-action 'self'",
  "base-uri 'none'",
  "manifest-src 'self'",
  // Where no script runs, this lets nothing out; without it tools that look at a page from inside cannot read robots.txt.
  "connect-src 'self'",
];

/** Search and comparison: own scripts, and Pagefind's WebAssembly in its worker. */
const WITH_SCRIPTS = ["script-src 'self' 'wasm-unsafe-eval'", "worker-src 'self'"];

/** What a page says of itself in its `<meta>`. Reading pages run no script at all. */
export function pagePolicy(scripts: boolean): string {
  return [...EVERYWHERE, ...(scripts ? WITH_SCRIPTS : ["script-src 'none'"])].join('; ');
}

/** What the host says of every file; only a header can forbid other sites to frame a page. */
export function headerPolicy(): string {
  return [...EVERYWHERE, ...WITH_SCRIPTS, "frame-ancestors 'none'"].join('; ');
}
