/** The types of the results, each a link that narrows them to it. */

import type { TypeGroup } from '../../search/format/search-record.ts';
import type { TypeCounts } from '../../search/read/facets.ts';
import { make } from '../page/elements.ts';
import { formatCount } from './filters/format-count.ts';
import { typeGroupNames } from './type-names.ts';

export interface TypeChoice {
  chosen: TypeGroup | null;
  addressOf: (type: TypeGroup | null) => string;
  go: (type: TypeGroup | null) => void;
}

/** Hidden if all results are of one type. A link that had the focus keeps it. */
export function showTypes(bar: HTMLElement, types: TypeCounts, choice: TypeChoice): void {
  const groups = Object.keys(typeGroupNames) as TypeGroup[];
  const found = groups.filter((group) => types.has(group) || group === choice.chosen);
  bar.hidden = found.length < 2 && choice.chosen === null;
  const counts = [...types.values()];
  const all = { count: counts.reduce((sum, { count }) => sum + count, 0), exact: counts.every(({ exact }) => exact) };
  const { activeElement } = document;
  const focused = bar.contains(activeElement) ? activeElement?.getAttribute('data-type') : null;
  bar.replaceChildren(
    typeLink(null, `全部 ${formatCount(all)}`, choice),
    ...found.map((group) =>
      typeLink(group, `${typeGroupNames[group]} ${formatCount(types.get(group) ?? { count: 0, exact: true })}`, choice),
    ),
  );
  if (focused != null) bar.querySelector<HTMLElement>(`[data-type="${focused}"]`)?.focus({ preventScroll: true });
}

function typeLink(type: TypeGroup | null, text: string, { chosen, addressOf, go }: TypeChoice): HTMLElement {
  const current: Record<string, string> = type === chosen ? { 'aria-current': 'true' } : {};
  const link = make('a', { href: addressOf(type), 'data-type': type ?? '', ...current }, text);
  link.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(type);
  });
  return link;
}
