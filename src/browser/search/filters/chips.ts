/** The filters set, each with a button that removes it. */

import { namesOf } from '../../../model/term.ts';
import { issuerKinds, parts, stances } from '../../../model/terms.ts';
import type { FilterName, Filters } from '../../../search/read/filter.ts';
import { actionButton } from '../../page/buttons.ts';
import { make } from '../../page/elements.ts';
import { typeGroupNames } from '../type-names.ts';
import type { RegionNames } from './region-names.ts';

export class Chips {
  readonly #list: HTMLElement;
  readonly #rest: HTMLElement;
  readonly #remove: (name: FilterName) => void;

  /** `rest`: takes the focus when the last chip was removed; before, the next chip has it. */
  constructor(list: HTMLElement, rest: HTMLElement, remove: (name: FilterName) => void) {
    this.#list = list;
    this.#rest = rest;
    this.#remove = remove;
  }

  show(filters: Filters, regions: RegionNames): void {
    const chosen = chosenFilters(filters, regions);
    const focused = this.#buttons.indexOf(document.activeElement as HTMLButtonElement);
    this.#list.replaceChildren(...chosen.map(({ name, label }) => make('li', {}, this.#chip(name, label))));
    if (focused < 0) return;
    const buttons = this.#buttons;
    (buttons[focused] ?? buttons.at(-1) ?? this.#rest).focus({ preventScroll: true });
  }

  get #buttons(): HTMLButtonElement[] {
    return [...this.#list.querySelectorAll('button')];
  }

  #chip(name: FilterName, label: string): HTMLButtonElement {
    const chip = actionButton(label, () => this.#remove(name));
    chip.setAttribute('aria-label', `去掉 ${label}`);
    chip.append(make('span', { 'aria-hidden': 'true' }, ' ×'));
    return chip;
  }
}

function chosenFilters(filters: Filters, regions: RegionNames): { name: FilterName; label: string }[] {
  const { type, region, years, kind, part, stance } = filters;
  const labels: Record<FilterName, string | null> = {
    type: nameOf(typeGroupNames, type),
    region: region && (regions[region] ?? region),
    years: years && `${years[0] === years[1] ? years[0] : years.join('—')} 年度`,
    kind: nameOf(namesOf(issuerKinds), kind),
    part: nameOf(namesOf(parts), part),
    stance: nameOf(namesOf(stances), stance),
  };
  return Object.entries(labels).flatMap(([name, label]) =>
    label === null ? [] : [{ name: name as FilterName, label }],
  );
}

function nameOf(names: Readonly<Record<string, string>>, key: string | null): string | null {
  return key === null ? null : (names[key] ?? key);
}
