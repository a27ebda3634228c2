import type { Narrowing } from './narrowing.ts';
import { pageNumberOf } from './paging.ts';
import { listPath, type Selection, widerSelections } from './selection.ts';

/** Where readers of a selection land: a page, and the item at which they should begin; null for the whole page. */
export interface Landing<T> {
  path: string;
  start: T | null;
  /** Whether the items are together there, rather than among others. */
  together: boolean;
}

/**
 * Where readers find the items of a selection: in their list, else where they begin in a list of which they are a group,
 * else in the shortest wider list. Null without items.
 */
export function landingOf<T>(narrowing: Narrowing<T>, selection: Selection): Landing<T> | null {
  const { facets, lists, size } = narrowing;
  const list = lists.get(listPath(selection));
  if (!list) return null;
  if (list.hasPages) return { path: listPath(selection), start: null, together: true };
  const order = facets.find(({ facet }) => facet.ordersLists && selection[facet.name] !== null);
  const ordered = order && lists.get(listPath({ ...selection, [order.facet.name]: null }));
  const [start] = list.items;
  if (ordered?.hasPages && start !== undefined)
    return { path: listPath(ordered.selection, pageNumberOf(ordered.items, start, size)), start, together: true };
  const [shortest] = widerSelections(selection)
    .flatMap((wider) => lists.get(listPath(wider)) ?? [])
    .sort((a, b) => a.items.length - b.items.length);
  const wider = shortest && landingOf(narrowing, shortest.selection);
  return wider ? { path: wider.path, start: null, together: false } : null;
}

/** `address` turns a path into the address of a list, `anchor` an item into the id where it is. */
export function landingAddress<T>(
  { path, start }: Landing<T>,
  address: (path: string) => string,
  anchor?: (item: T) => string,
): string {
  return start === null || anchor === undefined ? address(path) : `${address(path)}#${anchor(start)}`;
}
