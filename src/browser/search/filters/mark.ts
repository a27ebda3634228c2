/** Links of a picture, each of which narrows the search to one value or, where that is chosen, undoes it. */

import type { Filters } from '../../../search/read/filter.ts';
import type { Count } from '../../../search/read/hit.ts';
import { formatCount } from './format-count.ts';
import { makeSvg } from './svg.ts';

/** How marks change the search. */
export interface Narrowing {
  filters: Filters;
  addressOf: (filters: Filters) => string;
  go: (filters: Filters) => void;
}

export interface MarkTarget extends Count {
  /** 2023 年 */
  name: string;
  /** 这一年 */
  only: string;
  chosen: boolean;
  /** The filters with this value alone, and without it. */
  narrowed: Filters;
  widened: Filters;
}

/** Its title, not a label, is its name: a label would have to begin with the texts at the mark. */
export function mark(target: MarkTarget, narrowing: Narrowing, ...shapes: Node[]): SVGElement {
  const { name, only, chosen } = target;
  const filters = chosen ? target.widened : target.narrowed;
  const action = chosen ? '去掉这个筛选' : `只看${only}`;
  const link = makeSvg(
    'a',
    {
      href: narrowing.addressOf(filters),
      class: chosen ? 'mark chosen' : 'mark',
      ...(chosen ? { 'aria-current': 'true' } : {}),
      'data-mark': name,
    },
    makeSvg('title', {}, `${name} ${formatCount(target)} 份，${action}`),
    ...shapes,
  );
  link.addEventListener('click', (event) => {
    const { metaKey, ctrlKey, shiftKey, altKey } = event as MouseEvent;
    if (metaKey || ctrlKey || shiftKey || altKey) return;
    event.preventDefault();
    narrowing.go(filters);
  });
  return link;
}
