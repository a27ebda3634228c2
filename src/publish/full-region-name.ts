import { regionPath } from '../archive/regions.ts';
import type { Content } from '../model/content.ts';

/** The names from the province down: 广东省广州市越秀区 */
export function fullRegionName(content: Content, code: string): string {
  return regionPath(content, code)
    .map((division) => division.name)
    .join('');
}
