/** The filters of the search page: selects whose values come with the number of documents that they would leave. */

import type { Facets } from '../../search/read/facets.ts';
import type { Filters } from '../../search/read/filter.ts';
import { issuerKindNames, partLabels, stanceNames } from '../../text.ts';
import { make } from './hit-list.ts';

const NAMES = ['region', 'from', 'to', 'kind', 'part', 'stance'] as const;
type Name = (typeof NAMES)[number];

/** Code → name of regions. */
export type RegionNames = Readonly<Record<string, string>>;

export class FilterPanel {
  readonly #selects: Readonly<Record<Name, HTMLSelectElement>>;

  /** `find` yields the select of a name; `onChange` is called with what the reader has chosen. */
  constructor(find: (name: Name) => HTMLSelectElement, onChange: (filters: Filters) => void) {
    this.#selects = Object.fromEntries(NAMES.map((name) => [name, find(name)])) as Record<Name, HTMLSelectElement>;
    for (const select of Object.values(this.#selects)) {
      select.addEventListener('change', () => onChange(this.#chosen(select)));
    }
  }

  /** Shows what is set, before counts are known. */
  show(filters: Filters): void {
    const { region, years, kind, part, stance } = filters;
    const [first, last] = years ?? [null, null];
    const values: Record<Name, string | number | null> = { region, from: first, to: last, kind, part, stance };
    for (const name of NAMES) this.#set(name, String(values[name] ?? ''));
  }

  /**
   * Offers the values that have documents, each with its number; what is set stays on offer. The number is an estimate
   * while that of all results is one; for parts and stances, which only the texts tell for sure, it is the most there can be.
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
    this.#fill('kind', named(facets.kind, issuerKindNames), about);
    this.#fill('part', named(facets.part, partLabels), '最多 ');
    this.#fill('stance', named(facets.stance, stanceNames), '最多 ');
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

  /** A first year after the last one moves that, and the other way round. */
  #chosen(changed: HTMLSelectElement): Filters {
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

/** By code, which puts each region after the one that it lies in; indented by level. */
function regionOptions(counts: Map<string, number>, names: RegionNames): [string, string, number][] {
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, count]) => [code, `${indent(code)}${names[code] ?? code}`, count]);
}

function indent(code: string): string {
  if (code.endsWith('0000')) return '';
  return code.endsWith('00') ? '　' : '　　';
}
