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
  /** Index of the chip that was pressed and is gone now. */
  #pressed: number | null = null;

  /** `rest`: takes the focus when the last chip was removed. */
  constructor(list: HTMLElement, rest: HTMLElement, remove: (name: FilterName) => void) {
    this.#list = list;
    this.#rest = rest;
    this.#remove = remove;
  }

  show(filters: Filters, regions: RegionNames): void {
    const chosen = chosenFilters(filters, regions);
    this.#list.replaceChildren(
      ...chosen.map(({ name, label }, index) => make('li', {}, this.#chip(name, label, index))),
    );
    if (this.#pressed !== null) {
      const buttons = [...this.#list.querySelectorAll('button')];
      (buttons[this.#pressed] ?? buttons.at(-1) ?? this.#rest).focus();
    }
    this.#pressed = null;
  }

  #chip(name: FilterName, label: string, index: number): HTMLButtonElement {
    const chip = actionButton(label, () => {
      this.#pressed = index;
      this.#remove(name);
    });
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
