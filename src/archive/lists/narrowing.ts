import type { ListPage } from './paging.ts';
import { type FacetName, listPath, type Selection, wholeList } from './selection.ts';

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
  /** With how many other facets it is combined; any number if absent. Each combination has its own pages. */
  others?: number;
}

/** The items with the selected values. */
export interface NarrowedList<T> {
  selection: Selection;
  items: T[];
}

/** A list and all lists narrowed from it. */
export interface Narrowing<T> {
  /** In the order of their links, as are the values. */
  facets: readonly { facet: Facet<T>; values: readonly string[] }[];
  /** By path: the whole list, and each combination of values with at least one item. */
  lists: ReadonlyMap<string, NarrowedList<T>>;
}

/** A list with all its pages, whole and narrowed. */
export interface PagedLists<T> {
  narrowing: Narrowing<T>;
  pages: ListPage<T>[];
}

/** Narrows a list by every combination of facets. The items keep their order. */
export function narrow<T>(items: readonly T[], facets: readonly Facet<T>[]): Narrowing<T> {
  const lists = new Map<string, NarrowedList<T>>([[listPath(wholeList), { selection: wholeList, items: [] }]]);
  for (const item of items) {
    for (const selection of selectionsOf(item, facets)) {
      const path = listPath(selection);
      const list = lists.get(path);
      if (list) list.items.push(item);
      else lists.set(path, { selection, items: [item] });
    }
  }
  return {
    facets: facets.map((facet) => ({ facet, values: [...new Set(items.map(facet.getValue))].sort(facet.compare) })),
    lists,
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

/** Whether every facet has a selected value. */
export function isNarrowest<T>({ facets }: Narrowing<T>, selection: Selection): boolean {
  return facets.every(({ facet }) => selection[facet.name] !== null);
}

/** The selected values for a title: `广东省`, `2024年度`. */
export function selectedNames<T>({ facets }: Narrowing<T>, selection: Selection): string[] {
  return facets.flatMap(({ facet }) => {
    const value = selection[facet.name];
    return value === null ? [] : [facet.formatInTitle(value)];
  });
}

/** A facet's links: first to the list with all its values, then to each value, with the other facets unchanged. */
export interface NarrowRow {
  label: string;
  choices: NarrowChoice[];
}

export interface NarrowChoice {
  text: string;
  /** Number of items; null if not shown. */
  count: number | null;
  address: string;
  current: boolean;
}

/** How the rows are written. */
export interface NarrowOptions {
  /** Turns a path into the address of a list. */
  address: (path: string) => string;
  /** The link to all values. */
  all?: string;
  /** Whether that link has a count. */
  countAll?: boolean;
}

/** One row per facet with more than one choice. */
export function narrowRows<T>(
  { facets, lists }: Narrowing<T>,
  selection: Selection,
  { address, all = '全部', countAll = false }: NarrowOptions,
): NarrowRow[] {
  return facets
    .map(({ facet, values }) => ({
      label: facet.label,
      choices: [null, ...values].flatMap((value) => {
        const path = listPath({ ...selection, [facet.name]: value });
        const list = lists.get(path);
        if (!list) return [];
        return {
          text: value === null ? all : facet.format(value),
          count: value === null && !countAll ? null : list.items.length,
          address: address(path),
          current: selection[facet.name] === value,
        };
      }),
    }))
    .filter(({ choices }) => choices.length > 1);
}
