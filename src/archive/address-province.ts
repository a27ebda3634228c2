import type { Content } from '../model/content.ts';
import { isRegionCode } from '../model/ids.ts';
import { regionPath } from './regions.ts';

/**
 * The province of the first division code in the address of a page or file; null without a code. Builds by province
 * (scripts/shards) select addresses by this alone.
 */
export function provinceOfAddress(content: Content, address: string): string | null {
  for (const segment of address.split('/')) {
    const code = segment.replace(/\..*$/, '');
    if (isRegionCode(code) && content.divisions.has(code)) return regionPath(content, code)[0]?.code ?? null;
  }
  return null;
}
