import type { Content } from '../model/content.ts';
import type { Division } from '../model/region.ts';

/** A division by its code. Everything in the archive refers to divisions that exist; the check sees to that. */
export function regionOf(content: Content, code: string): Division {
  const division = content.divisions.get(code);
  if (!division) throw new Error(`No division ${code}`);
  return division;
}

/** A division and those it lies in, from the province down: 440000, 440100, 440104. */
export function regionPath(content: Content, code: string): Division[] {
  const path: Division[] = [];
  for (let at = content.divisions.get(code); at; at = at.parent ? content.divisions.get(at.parent) : undefined) {
    path.unshift(at);
  }
  return path;
}

/** Whether a division is another one or lies in it. */
export function isWithin(content: Content, code: string, outer: string): boolean {
  return regionPath(content, code).some((division) => division.code === outer);
}

const children = new WeakMap<Content, Map<string, Division[]>>();

/** The divisions directly below one, by code; those directly below the country for `null`. */
export function regionChildren(content: Content, code: string | null): Division[] {
  let index = children.get(content);
  if (!index) {
    index = new Map();
    for (const division of content.divisions.values()) {
      const parent = division.parent ?? '';
      const siblings = index.get(parent);
      if (siblings) siblings.push(division);
      else index.set(parent, [division]);
    }
    children.set(content, index);
  }
  return index.get(code ?? '') ?? [];
}
