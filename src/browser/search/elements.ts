import { byId } from '../page/elements.ts';

/** Elements of the search page that its script uses (components/search). */
export interface PageElements {
  form: HTMLFormElement;
  input: HTMLInputElement;
  modes: HTMLInputElement[];
  sort: HTMLSelectElement;
  filters: HTMLDetailsElement;
  /** Shows the number of filters set. */
  chosen: HTMLElement;
  select: (name: string) => HTMLSelectElement;
  /** One for each filter set. */
  chips: HTMLElement;
  clear: HTMLButtonElement;
  yearsPicture: HTMLElement;
  provincesPicture: HTMLElement;
  status: HTMLElement;
  remark: HTMLElement;
  answer: HTMLElement;
  types: HTMLElement;
  /** Makes a count exact. */
  verify: HTMLButtonElement;
  save: HTMLButtonElement;
  results: HTMLElement;
  more: HTMLButtonElement;
  retry: HTMLButtonElement;
  shorterSection: HTMLElement;
  shorter: HTMLElement;
  nearSection: HTMLElement;
  near: HTMLElement;
  otherWays: HTMLElement;
  toRelated: HTMLAnchorElement;
  toQuote: HTMLAnchorElement;
}

/** @throws Error if one is missing */
export function findElements(): PageElements {
  return {
    form: byId('search-form', HTMLFormElement),
    input: byId('search-input', HTMLInputElement),
    modes: ['exact', 'related'].map((mode) => byId(`search-mode-${mode}`, HTMLInputElement)),
    sort: byId('search-sort', HTMLSelectElement),
    filters: byId('search-filters', HTMLDetailsElement),
    chosen: byId('search-chosen', HTMLElement),
    select: (name) => byId(`search-${name}`, HTMLSelectElement),
    chips: byId('search-chips', HTMLElement),
    clear: byId('search-clear', HTMLButtonElement),
    yearsPicture: byId('search-years', HTMLElement),
    provincesPicture: byId('search-provinces', HTMLElement),
    status: byId('search-status', HTMLElement),
    remark: byId('search-remark', HTMLElement),
    answer: byId('search-answer', HTMLElement),
    types: byId('search-types', HTMLElement),
    verify: byId('search-verify', HTMLButtonElement),
    save: byId('search-save', HTMLButtonElement),
    results: byId('search-results', HTMLElement),
    more: byId('search-more', HTMLButtonElement),
    retry: byId('search-retry', HTMLButtonElement),
    shorterSection: byId('search-shorter-section', HTMLElement),
    shorter: byId('search-shorter', HTMLElement),
    nearSection: byId('search-near-section', HTMLElement),
    near: byId('search-near', HTMLElement),
    otherWays: byId('search-other-ways', HTMLElement),
    toRelated: byId('search-to-related', HTMLAnchorElement),
    toQuote: byId('search-to-quote', HTMLAnchorElement),
  };
}
