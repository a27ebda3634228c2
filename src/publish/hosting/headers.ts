/** The headers that a host should send: the one source for `_headers`, hosting/nginx.conf and the tests. */

import { headerPolicy } from './content-policy.ts';

export type Header = readonly [name: string, value: string];

/** For every file. Each feature that a page might ask the reader for is off: no page asks for any. */
export const SECURITY: readonly Header[] = [
  ['Content-Security-Policy', headerPolicy()],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
];

/**
 * With /admin/ on the same host. Its page needs more than any other may, and hosts cannot take a header back for a folder:
 * so the policy is left to the pages, each of which has its own, and the window that signs an editor in may answer.
 */
export const SECURITY_WITH_EDITOR: readonly Header[] = SECURITY.map(([name, value]) => {
  if (name === 'Content-Security-Policy') return [name, "frame-ancestors 'none'"];
  return name === 'Cross-Origin-Opener-Policy' ? [name, 'same-origin-allow-popups'] : [name, value];
});

/** Only where the whole host is the site's and speaks https: the header binds the host, not a sub-path. */
export const STRICT_TRANSPORT: Header = ['Strict-Transport-Security', 'max-age=31536000'];

/** Open data may be read by the pages of other sites. */
export const OPEN_DATA: Header = ['Access-Control-Allow-Origin', '*'];

/** For files whose name changes with their content. */
export const IMMUTABLE: Header = ['Cache-Control', 'public, max-age=31536000, immutable'];

/** For everything else: kept, but asked for before it is used, which costs an answer without a body. */
export const REVALIDATED: Header = ['Cache-Control', 'no-cache'];
