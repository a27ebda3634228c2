import { formatNumber } from '../../../model/format.ts';
import type { Count } from '../../../search/read/hit.ts';

/** Everywhere 约 means: not more than these, of which some may not match, because their texts are unread. */
export function formatCount({ count, exact }: Count): string {
  return `${exact ? '' : '约 '}${formatNumber(count)}`;
}
