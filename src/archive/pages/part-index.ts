import { partAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import { keysOf } from '../../model/term.ts';
import { parts } from '../../model/terms.ts';
import { partLengths } from '../pictures/part-lengths.ts';
import { reportsOn } from '../subject.ts';

/** All statutory parts, and how long they are in the reports. */
export function partIndexView(content: Content) {
  return {
    parts: keysOf(parts).map((part) => ({
      name: parts[part].name,
      address: partAddress(part),
      reports: reportsOn(content, { part }).length,
    })),
    lengths: partLengths(content),
  };
}
