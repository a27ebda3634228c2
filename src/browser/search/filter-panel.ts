/** Selects of the search page; options show their number of results. */

import { namesOf } from '../../model/term.ts';
import { issuerKinds, parts, stances } from '../../model/terms.ts';
import type { Facets } from '../../search/read/facets.ts';
import type { Filters } from '../../search/read/filter.ts';
import { make } from '../page/elements.ts';

const NAMES = ['region', 'from', 'to', 'kind', 'part', 'stance'] as const;
type Name = (typeof NAMES)[number];

/** Code → name. */
export type RegionNames = Readonly<Record<string, string>>;

export class FilterPanel {
  readonly #selects: Readonly<Record<Name, HTMLSelectElement>>;

  /** `onChange` receives the new filters. */
  constructor(find: (name: Name) => HTMLSelectElement, onChange: (filters: Filters) => void) {
    this.#selects = Object.fromEntries(NAMES.map((name) => [name, find(name)])) as Record<Name, HTMLSelectElement>;
    for (const select of Object.values(this.#selects)) {
      select.addEventListener('change', () => onChange(this.#filtersAfter(select)));
    }
  }

  /** Selects the values set, before counts are known. */
  show(filters: Filters): void {
    const { region, years, kind, part, stance } = filters;
    const [first, last] = years ?? [null, null];
    const values: Record<Name, string | number | null> = { region, from: first, to: last, kind, part, stance };
    for (const name of NAMES) this.#set(name, String(values[name] ?? ''));
  }

  /**
   * Offers values with results, and the current ones. Counts are estimates like the total; for parts and stances upper
   * bounds, as only texts give exact counts.
   */
  offer(facets: Facets & { exact: boolean }, filters: Filters, regions: RegionNames): void {
    const years = [...facets.year]
      .sort(([a], [b]) => b - a)
      .map(([year, count]) => [String(year), `${year}`, count] as const);
    const named = (counts: Map<string, number>, names: Readonly<Record<string, string>>) =>
      Object.keys(names).map((value) => [value, names[value] ?? value, counts.get(value) ?? 0] as const);
    const about = facets.exact ? '' : '约 ';
    this.#fill('region', regionOptions(facets.region, regions), about);
    this.#fill('from', years, about);
    this.#fill('to', years, about);
    this.#fill('kind', named(facets.kind, namesOf(issuerKinds)), about);
    this.#fill('part', named(facets.part, namesOf(parts)), '最多 ');
    this.#fill('stance', named(facets.stance, namesOf(stances)), '最多 ');
    this.show(filters);
  }

  #fill(
    name: Name,
    options: readonly (readonly [value: string, label: string, count: number])[],
    about: '' | '约 ' | '最多 ',
  ): void {
    const select = this.#selects[name];
    const [all] = select.options;
    select.replaceChildren(
      ...(all ? [all] : []),
      ...options
        .filter(([value, , count]) => count > 0 || value === select.value)
        .map(([value, label, count]) => make('option', { value }, `${label}（${about}${count}）`)),
    );
  }

  #set(name: Name, value: string): void {
    const select = this.#selects[name];
    if (value !== '' && ![...select.options].some((option) => option.value === value)) {
      select.append(make('option', { value }, value));
    }
    select.value = value;
  }

  /** A first year after the last moves it, and vice versa. */
  #filtersAfter(changed: HTMLSelectElement): Filters {
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

/** By code, so each region follows the one above it; indented by level. */
function regionOptions(counts: Map<string, number>, names: RegionNames): [string, string, number][] {
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, count]) => [code, `${indent(code)}${names[code] ?? code}`, count]);
}

function indent(code: string): string {
  if (code.endsWith('0000')) return '';
  return code.endsWith('00') ? '　' : '　　';
}
