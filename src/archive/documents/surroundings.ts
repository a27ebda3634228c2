import type { Content } from '../../model/content.ts';

/**
 * What decides, besides a text itself, which documents its citations mean. `npm run dev` reads the archive anew after every
 * change; where none of this has changed, what was found in unchanged texts stands.
 */
export function surroundingsOf({ divisions, documents, plans }: Content): readonly unknown[] {
  return [divisions, documents, ...plans.values()];
}

/** Whether two lists hold the same objects. */
export function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}
