import { landingAddress, landingOf } from './landing.ts';
import type { Narrowing } from './narrowing.ts';
import { listPath, type Selection } from './selection.ts';

/** A facet's links: first to the list with all its values, then to each value, with the other facets unchanged. */
export interface NarrowRow {
  label: string;
  choices: NarrowChoice[];
}

export interface NarrowChoice {
  text: string;
  /** Number of items; null if not shown, as where the link leads to a list that has others too. */
  count: number | null;
  address: string;
  current: boolean;
}

/** How the rows are written. */
export interface NarrowOptions<T> {
  /** Turns a path into the address of a list. */
  address: (path: string) => string;
  /** The id of an item or its group on the pages, for links into wider lists. */
  anchor?: (item: T) => string;
  /** The link to all values. */
  all?: string;
  /** Whether that link has a count. */
  countAll?: boolean;
}

/** One row per facet with more than one choice. A list on one page offers only wider lists and those beside it. */
export function narrowRows<T>(
  narrowing: Narrowing<T>,
  selection: Selection,
  { address, anchor, all = '全部', countAll = false }: NarrowOptions<T>,
): NarrowRow[] {
  const { facets, lists, size } = narrowing;
  const isLong = (lists.get(listPath(selection))?.items.length ?? 0) > size;
  return facets
    .filter(({ facet }) => isLong || selection[facet.name] !== null)
    .map(({ facet, values }) => ({
      label: facet.label,
      choices: [null, ...values].flatMap((value) => {
        const selected = { ...selection, [facet.name]: value };
        const landing = landingOf(narrowing, selected);
        if (!landing) return [];
        const isCounted = landing.together && (value !== null || countAll);
        return {
          text: value === null ? all : facet.format(value),
          count: isCounted ? (lists.get(listPath(selected))?.items.length ?? 0) : null,
          address: landingAddress(landing, address, anchor),
          current: selection[facet.name] === value,
        };
      }),
    }))
    .filter(({ choices }) => choices.length > 1);
}
