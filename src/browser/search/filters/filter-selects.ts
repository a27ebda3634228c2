/** The selects of the filters; their options show numbers of results. */

import { namesOf } from '../../../model/term.ts';
import { issuerKinds, parts, stances } from '../../../model/terms.ts';
import type { Facets } from '../../../search/read/facets.ts';
import type { Filters } from '../../../search/read/filter.ts';
import type { Count } from '../../../search/read/hit.ts';
import { make } from '../../page/elements.ts';
import { formatCount } from './format-count.ts';
import type { RegionNames } from './region-names.ts';

const NAMES = ['region', 'from', 'to', 'kind', 'part', 'stance'] as const;
type Name = (typeof NAMES)[number];

interface Option {
  value: string;
  label: string;
  count: number;
}

export class FilterSelects {
  readonly #selects: Readonly<Record<Name, HTMLSelectElement>>;

  /** `onChange` receives the new filters, without the type. */
  constructor(find: (name: string) => HTMLSelectElement, onChange: (filters: Omit<Filters, 'type'>) => void) {
    this.#selects = Object.fromEntries(NAMES.map((name) => [name, find(name)])) as Record<Name, HTMLSelectElement>;
    for (const select of Object.values(this.#selects)) {
      select.addEventListener('change', () => onChange(this.#filtersAfter(select)));
    }
  }

  /** Selects the values set, before counts are known. */
  show(filters: Filters, regions: RegionNames): void {
    const { region, years, kind, part, stance } = filters;
    const [first, last] = years ?? [null, null];
    const values: Record<Name, string | number | null> = { region, from: first, to: last, kind, part, stance };
    for (const name of NAMES) this.#set(name, String(values[name] ?? ''), regions);
  }

  /** Offers values with results, and the chosen ones, which have the `total`. Hides filters with one value. */
  offer(facets: Facets, filters: Filters, regions: RegionNames, total: Count): void {
    const years = [...facets.year]
      .sort(([a], [b]) => b - a)
      .map(([year, count]) => ({ value: String(year), label: `${year}`, count }));
    const named = (counts: Map<string, number>, names: Readonly<Record<string, string>>): Option[] =>
      Object.entries(names).map(([value, label]) => ({ value, label, count: counts.get(value) ?? 0 }));
    const { exact } = facets;
    this.#fill('region', regionOptions(facets.region, filters.region, regions), exact.has('region'), total);
    this.#fill('from', years, exact.has('years'));
    this.#fill('to', years, exact.has('years'));
    this.#fill('kind', named(facets.kind, namesOf(issuerKinds)), exact.has('kind'), total);
    this.#fill('part', named(facets.part, namesOf(parts)), exact.has('part'), total);
    this.#fill('stance', named(facets.stance, namesOf(stances)), exact.has('stance'), total);
    this.show(filters, regions);
  }

  /** `total`: of the results, so of the chosen value. */
  #fill(name: Name, options: readonly Option[], exact: boolean, total?: Count): void {
    const select = this.#selects[name];
    const [all] = select.options;
    const offered = options.filter(({ value, count }) => count > 0 || value === select.value);
    const texts = offered.map(({ value, label, count }) => {
      const known = value === select.value && total ? total : { count, exact };
      return `${label}（${formatCount(known)}）`;
    });
    const shown = [...select.options].slice(all ? 1 : 0);
    // Replacing its options would close a list that the reader has open.
    if (shown.length === offered.length && shown.every(({ value }, i) => value === offered[i]?.value))
      for (const [i, option] of shown.entries()) option.textContent = texts[i] ?? '';
    else
      select.replaceChildren(
        ...(all ? [all] : []),
        ...offered.map(({ value }, i) => make('option', { value }, texts[i] ?? '')),
      );
    const control = select.closest<HTMLElement>('[data-filter]');
    if (control) control.hidden = !isChoice(name, offered) && select.value === '';
  }

  #set(name: Name, value: string, regions: RegionNames): void {
    const select = this.#selects[name];
    if (value !== '' && ![...select.options].some((option) => option.value === value)) {
      select.append(make('option', { value }, regions[value] ?? value));
    }
    if (select.value !== value) select.value = value;
  }

  /** A first year after the last moves it, and vice versa. */
  #filtersAfter(changed: HTMLSelectElement): Omit<Filters, 'type'> {
    const { region, from, to, kind, part, stance } = this.#selects;
    const value = (select: HTMLSelectElement): string | null => select.value || null;
    const set = [from, to].filter((select) => select.value !== '').map((select) => Number(select.value));
    let years: Filters['years'] = set.length === 0 ? null : [Math.min(...set), Math.max(...set)];
    if (Number(from.value) > Number(to.value) && set.length === 2)
      years = [Number(changed.value), Number(changed.value)];
    if (set.length === 1 && changed.value === '') years = null;
    return { region: value(region), years, kind: value(kind), part: value(part), stance: value(stance) };
  }
}

/** Whether there is anything to choose. One province may have several regions. */
function isChoice(name: Name, [first, second]: readonly Option[]): boolean {
  return second !== undefined || (name === 'region' && first !== undefined && first.count > 1);
}

/** All provinces, and the regions of the chosen one. By code, so each follows the one above it; indented by level. */
function regionOptions(counts: Map<string, number>, chosen: string | null, names: RegionNames): Option[] {
  const province = chosen?.slice(0, 2);
  return [...counts]
    .filter(([code]) => code.endsWith('0000') || code.slice(0, 2) === province)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, count]) => ({ value: code, label: `${indent(code)}${names[code] ?? code}`, count }));
}

function indent(code: string): string {
  if (code.endsWith('0000')) return '';
  return code.endsWith('00') ? '　' : '　　';
}
