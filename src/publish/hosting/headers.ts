/** The response headers of a host: the single source for `_headers`, hosting/nginx.conf and the tests. */

import { headerPolicy } from './content-policy.ts';

export type Header = readonly [name: string, value: string];

/**
 * For every file. All browser permissions are off: no page requests any. `searchServer`: address of the index that the
 * search page queries, if any.
 */
export function security(searchServer: string | null): readonly Header[] {
  return [
    ['Content-Security-Policy', headerPolicy(searchServer)],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Permissions-Policy', 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
  ];
}

export const SECURITY = security(null);

/**
 * For every file if /admin/ is on the same host. Its page needs a wider policy, and hosts cannot remove a header for a
 * folder: so each page sets its own policy. Popups are allowed because the sign-in window must reach its opener.
 */
export const SECURITY_WITH_EDITOR: readonly Header[] = SECURITY.map(([name, value]) => {
  if (name === 'Content-Security-Policy') return [name, "frame-ancestors 'none'"];
  return name === 'Cross-Origin-Opener-Policy' ? [name, 'same-origin-allow-popups'] : [name, value];
});

/** Only for a site at the root of an https host: the header applies to the whole host, not to a base path. */
export const STRICT_TRANSPORT: Header = ['Strict-Transport-Security', 'max-age=31536000'];

/** Lets pages of other origins fetch the open data. */
export const OPEN_DATA: Header = ['Access-Control-Allow-Origin', '*'];

/** For files with a content hash in their path. */
export const IMMUTABLE: Header = ['Cache-Control', 'public, max-age=31536000, immutable'];

/** For all other files: cached, but revalidated before each use, which costs a response without a body. */
export const REVALIDATED: Header = ['Cache-Control', 'no-cache'];
