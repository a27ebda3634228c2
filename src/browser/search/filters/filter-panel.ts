/** What draws the filters: chips, selects and pictures. Loaded when they are seen or set. */

import type { Facets } from '../../../search/read/facets.ts';
import type { Filters } from '../../../search/read/filter.ts';
import type { Count } from '../../../search/read/hit.ts';
import type { PageElements } from '../elements.ts';
import { Chips } from './chips.ts';
import { FilterSelects } from './filter-selects.ts';
import type { Narrowing } from './mark.ts';
import { drawPicture } from './picture.ts';
import { provincesPicture } from './provinces-picture.ts';
import { provinceNames, type RegionNames, regionNames } from './region-names.ts';
import { yearsPicture } from './years-picture.ts';

export { regionNames };

export class FilterPanel {
  readonly #elements: PageElements;
  readonly #narrowing: Omit<Narrowing, 'filters'>;
  readonly #selects: FilterSelects;
  readonly #chips: Chips;
  readonly #provinces: RegionNames;
  #filters: Filters;

  constructor(elements: PageElements, filters: Filters, narrowing: Omit<Narrowing, 'filters'>) {
    const { select, chips, status } = elements;
    this.#elements = elements;
    this.#filters = filters;
    this.#narrowing = narrowing;
    this.#provinces = provinceNames(select('region'));
    this.#selects = new FilterSelects(select, (chosen) => narrowing.go({ ...this.#filters, ...chosen }));
    this.#chips = new Chips(chips, status, (name) => narrowing.go({ ...this.#filters, [name]: null }));
  }

  /** Shows the values set. `regions`: names of those below provinces, if one is chosen. */
  show(filters: Filters, regions: RegionNames): void {
    this.#filters = filters;
    const names = { ...this.#provinces, ...regions };
    this.#selects.show(filters, names);
    this.#chips.show(filters, names);
  }

  /** Offers what has results. `isPhrase`: the query is one phrase. */
  offer(facets: Facets, total: Count, isPhrase: boolean, regions: RegionNames): void {
    const { yearsPicture: years, provincesPicture: provinces } = this.#elements;
    const names = { ...this.#provinces, ...regions };
    const narrowing = { ...this.#narrowing, filters: this.#filters };
    const { exact } = facets;
    this.#selects.offer(facets, this.#filters, names, total);
    drawPicture(years, yearsPicture(facets.year, { exact: exact.has('years'), isPhrase }, narrowing));
    drawPicture(provinces, provincesPicture(facets.region, { exact: exact.has('region'), isPhrase }, narrowing, names));
  }

  /** Hides the pictures, which are of results. */
  clear(): void {
    drawPicture(this.#elements.yearsPicture, null);
    drawPicture(this.#elements.provincesPicture, null);
  }
}
