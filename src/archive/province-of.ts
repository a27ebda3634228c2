import type { Content } from '../model/content.ts';
import { regionPath } from './regions.ts';

/**
 * The province that an address of the site is about, page or file: that of the first division that it names. Null for what
 * is about the whole archive. What is built by province (scripts/shards) is told apart by nothing else.
 */
export function provinceOf(content: Content, address: string): string | null {
  for (const segment of address.split('/')) {
    const code = segment.replace(/\..*$/, '');
    if (/^\d{6}$/.test(code) && content.divisions.has(code)) return regionPath(content, code)[0]?.code ?? null;
  }
  return null;
}
