/** The filters beside the results. They stand open where there is room; what draws them is loaded when it is needed. */

import { parseQuery } from '../../../search/format/query.ts';
import type { Filters } from '../../../search/read/filter.ts';
import type { SearchResults } from '../../../search/read/hit.ts';
import { loadScript } from '../../page/load-script.ts';
import type { PageElements } from '../elements.ts';
import type { Engines } from '../engines.ts';
import { countFilters, type PageState } from '../state.ts';
import type { FilterPanel } from './filter-panel.ts';
import type { Narrowing } from './mark.ts';
import type { RegionNames } from './region-names.ts';

/** As in components/search/Filters.css. */
const WIDE = '(min-width: 62rem)';

/** Region, years, kind, part, stance. */
const FILTERS_WITH_COUNTS = 5;

interface Loaded {
  panel: FilterPanel;
  /** Of regions below provinces; empty unless one is chosen. */
  regions: RegionNames;
}

export class Filtering {
  readonly #elements: PageElements;
  readonly #engines: Engines;
  readonly #narrowing: Omit<Narrowing, 'filters'>;
  #panel: FilterPanel | null = null;
  #filters: Filters;

  constructor(elements: PageElements, engines: Engines, filters: Filters, narrowing: Omit<Narrowing, 'filters'>) {
    this.#elements = elements;
    this.#engines = engines;
    this.#filters = filters;
    this.#narrowing = narrowing;
  }

  /** `onOpen`: the results' values can be seen now. */
  start(onOpen: () => void): void {
    const { filters } = this.#elements;
    const wide = matchMedia(WIDE);
    filters.open = wide.matches;
    wide.addEventListener('change', () => {
      filters.open = wide.matches;
    });
    filters.addEventListener('toggle', onOpen);
    // Before the first results nothing is loaded that listens to the selects.
    filters.addEventListener('change', ({ target }) => {
      if (this.#panel === null) this.#load(false).then(() => target?.dispatchEvent(new Event('change')), console.error);
    });
  }

  /** Shows the filters set, before there are results. */
  async show(filters: Filters): Promise<void> {
    const { clear, chosen, status } = this.#elements;
    const set = countFilters(filters);
    this.#filters = filters;
    if (clear.contains(document.activeElement)) status.focus();
    clear.hidden = set === 0;
    chosen.textContent = set === 0 ? '筛选' : `筛选（已选 ${set} 项）`;
    if (set === 0 && this.#panel === null) return;
    const isBelowProvince = filters.region !== null && !filters.region.endsWith('0000');
    const { panel, regions } = await this.#load(isBelowProvince);
    if (filters === this.#filters) panel.show(filters, regions);
  }

  /** Offers the values of the results, if the filters can be seen; whether their counts are exact. Rejects if they cannot be read. */
  async offer(results: SearchResults, state: PageState, signal: AbortSignal): Promise<boolean> {
    if (!this.#elements.filters.open) return true;
    if (this.#panel === null && results.state.count === 0 && countFilters(state.filters) === 0) return true;
    const [facets, { panel, regions }] = await Promise.all([
      results.facets(signal),
      this.#load(state.filters.region !== null),
    ]);
    const isExact = facets.exact.size === FILTERS_WITH_COUNTS;
    if (signal.aborted) return isExact;
    const { terms, excluded } = parseQuery(state.text);
    const isPhrase = state.mode === 'exact' && terms.length === 1 && excluded.length === 0;
    panel.show(state.filters, regions);
    panel.offer(facets, results.state, isPhrase, regions);
    return isExact;
  }

  /** Takes away what is about results. */
  clear(): void {
    this.#panel?.clear();
  }

  async #load(withRegions: boolean): Promise<Loaded> {
    const [{ FilterPanel, regionNames }, places] = await Promise.all([
      loadScript(() => import('./filter-panel.ts')),
      withRegions ? this.#engines.places() : null,
    ]);
    this.#panel ??= new FilterPanel(this.#elements, this.#filters, this.#narrowing);
    return { panel: this.#panel, regions: places === null ? {} : regionNames(places) };
  }
}
