import type { Content } from '../../model/content.ts';

/**
 * Everything apart from the text itself that determines which documents its citations mean. Cached matches are reused while
 * these objects are the same.
 */
export function resolutionInputs({ divisions, documents, plans }: Content): readonly unknown[] {
  return [divisions, documents, ...plans.values()];
}

export function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}
