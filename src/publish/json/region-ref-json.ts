import { regionOf, regionPath } from '../../archive/regions.ts';
import type { Content } from '../../model/content.ts';

/** A region in other records; `path` holds the codes from the province down. */
export function regionRefJson(content: Content, code: string) {
  const { name, level } = regionOf(content, code);
  return { code, name, level, path: regionPath(content, code).map((division) => division.code) };
}
