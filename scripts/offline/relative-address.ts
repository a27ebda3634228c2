import { posix } from 'node:path';

/**
 * An address of the site as a file name relative to the page at `path`, with `index.html` for a folder. Other addresses,
 * such as fragments and those of other sites, stay as they are.
 */
export function relativeAddress(address: string, path: string, base: string): string {
  if (!address.startsWith(base) || address.startsWith('//')) return address;
  const [, target = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
  const file = target.slice(base.length) + (target.endsWith('/') ? 'index.html' : '');
  return posix.relative(posix.dirname(path), file) + rest;
}
