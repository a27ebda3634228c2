/** Addresses of a search server. */

/**
 * The address of a server, without trailing slash; null if it is not one. Only loopback may do without encryption, and no
 * address may hold a password: sites publish it.
 */
export function parseServerUrl(value: string): string | null {
  if (!/^https?:\/\/[^/?#]/i.test(value) || !URL.canParse(value)) return null;
  const { protocol, hostname, username, password, search, hash, href } = new URL(value);
  if (username !== '' || password !== '' || search !== '' || hash !== '') return null;
  if (protocol === 'http:' && !['127.0.0.1', 'localhost', '[::1]'].includes(hostname)) return null;
  return href.replace(/\/+$/, '');
}

/** Names that OpenSearch takes for an index or an alias, and that need no escaping in an address. */
export function isIndexName(name: string): boolean {
  return /^[a-z][a-z0-9_-]{0,80}$/.test(name);
}

/** The address of an index, from `opensearch:https://host/index`; null if it is not one. */
export function parseSearchServer(value: string): string | null {
  const [, address] = /^opensearch:(.+)$/.exec(value) ?? [];
  const url = address === undefined ? null : parseServerUrl(address);
  if (url === null || new URL(url).pathname === '/') return null;
  return isIndexName(url.slice(url.lastIndexOf('/') + 1)) ? url : null;
}
