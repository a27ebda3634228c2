import { partAddress } from '../../model/addresses.ts';
import { partNames } from '../../model/body.ts';
import type { Content } from '../../model/content.ts';
import { partLabels } from '../../text.ts';
import { reportsOn } from '../subject.ts';

/** All statutory parts. */
export function partIndexView(content: Content) {
  return {
    parts: partNames.map((part) => ({
      name: partLabels[part],
      address: partAddress(part),
      reports: reportsOn(content, { part }).length,
    })),
  };
}
