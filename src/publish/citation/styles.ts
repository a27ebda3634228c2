import { gbt7714, gbt7714of2015 } from './gbt7714.ts';
import { officialCitation } from './official.ts';
import type { Reference } from './reference.ts';

/** For running text and lists of references. */
export function printedStyles(reference: Reference): (readonly [name: string, text: string])[] {
  return [
    ['公文写法', officialCitation(reference)],
    ['GB/T 7714—2025', gbt7714(reference)],
    ['GB/T 7714—2015', gbt7714of2015(reference)],
  ];
}
