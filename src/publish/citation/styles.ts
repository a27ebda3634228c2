import type { Citable } from './citable.ts';
import { gbt7714, gbt7714of2015 } from './gbt7714.ts';
import { official } from './official.ts';

/** The ways of citing in running text and in lists of references: their names and the citation in each. */
export function printedStyles(citable: Citable): (readonly [name: string, text: string])[] {
  return [
    ['公文写法', official(citable)],
    ['GB/T 7714—2025', gbt7714(citable)],
    ['GB/T 7714—2015', gbt7714of2015(citable)],
  ];
}
