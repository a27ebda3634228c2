import type { ListPage } from './paging.ts';
import { type FacetName, listPath, type Selection, wholeList, widerSelections } from './selection.ts';

/** A property by which a list can be narrowed. */
export interface Facet<T> {
  name: FacetName;
  /** Its name for readers: 省份. */
  label: string;
  getValue: (item: T) => string;
  /** Order of the values in links. */
  compare: (a: string, b: string) => number;
  /** A value in links (`2024`), and in titles (`2024年度`). */
  format: (value: string) => string;
  formatInTitle: (value: string) => string;
  /** With how many other facets it is combined; any number if absent. */
  others?: number;
  /** Whether lists are in the order of its values, so that the items of one value are together: years. */
  ordersLists?: true;
}

/** The items with the selected values. */
export interface NarrowedList<T> {
  selection: Selection;
  items: readonly T[];
  /** Whether it has pages of its own: see `narrow`. */
  hasPages: boolean;
}

/** A list and all lists narrowed from it. */
export interface Narrowing<T> {
  /** In the order of their links, as are the values. */
  facets: readonly { facet: Facet<T>; values: readonly string[] }[];
  /** By path: the whole list, and each combination of values with at least one item. */
  lists: ReadonlyMap<string, NarrowedList<T>>;
  /** Items per page. */
  size: number;
}

/** A list with all its pages, whole and narrowed. */
export interface PagedLists<T> {
  narrowing: Narrowing<T>;
  pages: ListPage<T>[];
}

/**
 * Narrows a list by combinations of facets. The items keep their order.
 *
 * A combination has pages only if each list that it narrows by one facet is longer than a page: shorter ones are quicker to
 * read than to choose from. A year of a narrowed list is together there, so it has pages only if it is longer than one.
 */
export function narrow<T>(items: readonly T[], facets: readonly Facet<T>[], size: number): Narrowing<T> {
  const groups = new Map<string, { selection: Selection; items: T[] }>([
    [listPath(wholeList), { selection: wholeList, items: [] }],
  ]);
  for (const item of items) {
    for (const selection of selectionsOf(item, facets)) {
      const path = listPath(selection);
      const group = groups.get(path);
      if (group) group.items.push(item);
      else groups.set(path, { selection, items: [item] });
    }
  }
  const isLong = (selection: Selection) => (groups.get(listPath(selection))?.items.length ?? 0) > size;
  const order = facets.find(({ ordersLists }) => ordersLists);
  const lists = [...groups].map(([path, group]): [string, NarrowedList<T>] => {
    const wider = widerSelections(group.selection);
    const isGroup = order !== undefined && group.selection[order.name] !== null && wider.length > 1;
    return [path, { ...group, hasPages: wider.every(isLong) && (!isGroup || isLong(group.selection)) }];
  });
  return {
    facets: facets.map((facet) => ({ facet, values: [...new Set(items.map(facet.getValue))].sort(facet.compare) })),
    lists: new Map(lists),
    size,
  };
}

/** Each facet either selects the item's value or all values. */
function selectionsOf<T>(item: T, facets: readonly Facet<T>[]): Selection[] {
  const selections = facets.reduce<Selection[]>(
    (selections, { name, getValue }) => {
      const value = getValue(item);
      return selections.flatMap((selection) => [selection, { ...selection, [name]: value }]);
    },
    [wholeList],
  );
  return selections.filter((selection) => mayCombine(selection, facets));
}

function mayCombine<T>(selection: Selection, facets: readonly Facet<T>[]): boolean {
  const selected = facets.filter(({ name }) => selection[name] !== null);
  return selected.every(({ others = Number.POSITIVE_INFINITY }) => selected.length - 1 <= others);
}

/** The lists that have pages. */
export function pagedLists<T>({ lists }: Narrowing<T>): NarrowedList<T>[] {
  return [...lists.values()].filter(({ hasPages }) => hasPages);
}

/** Whether narrower lists with pages have all items of a list. */
export function isSplit<T>({ facets, lists }: Narrowing<T>, { selection, items }: NarrowedList<T>): boolean {
  return facets.some(
    ({ facet: { name, getValue } }) =>
      selection[name] === null &&
      items.every((item) => lists.get(listPath({ ...selection, [name]: getValue(item) }))?.hasPages),
  );
}

/** The selected values for a title: `广东省`, `2024年度`. */
export function selectedNames<T>({ facets }: Narrowing<T>, selection: Selection): string[] {
  return facets.flatMap(({ facet }) => {
    const value = selection[facet.name];
    return value === null ? [] : [facet.formatInTitle(value)];
  });
}
