import type { Content } from '../../model/content.ts';
import { keysOf } from '../../model/term.ts';
import {
  entryStates,
  type IssuerKind,
  issuerKinds,
  type TimelinessState,
  timelinessStates,
} from '../../model/terms.ts';
import type { ReportEntry } from '../entries.ts';
import { provinceOf, regionOf } from '../regions.ts';
import type { Facet } from './narrowing.ts';

/** `regionOfItem` returns the code of an item's division. */
export function provinceFacet<T>(content: Content, regionOfItem: (item: T) => string): Facet<T> {
  const name = (code: string) => regionOf(content, code).name;
  return {
    name: 'province',
    label: '省份',
    getValue: (item) => provinceOf(content, regionOfItem(item)),
    compare: (a, b) => Number(a) - Number(b),
    format: name,
    formatInTitle: name,
  };
}

/** Newest year first, as in all lists. */
export function yearFacet<T>(yearOf: (item: T) => number): Facet<T> {
  return {
    name: 'year',
    label: '年度',
    getValue: (item) => String(yearOf(item)),
    compare: (a, b) => Number(b) - Number(a),
    format: (year) => year,
    formatInTitle: (year) => `${year}年度`,
    ordersLists: true,
  };
}

/** In the order of `issuerKinds`. */
export function issuerKindFacet<T>(kindOf: (item: T) => IssuerKind): Facet<T> {
  const name = (kind: string) => issuerKinds[kind as IssuerKind].name;
  return {
    name: 'kind',
    label: '机关',
    getValue: kindOf,
    compare: inOrderOf(keysOf(issuerKinds)),
    format: name,
    formatInTitle: name,
  };
}

const textNames: Readonly<Record<string, string>> = { text: '有全文', catalogued: entryStates.catalogued.name };

/** Whether the archive has the text. */
export const textFacet: Facet<ReportEntry> = {
  name: 'text',
  label: '全文',
  getValue: ({ completeness }) => (completeness === 'catalogued' ? 'catalogued' : 'text'),
  compare: inOrderOf(Object.keys(textNames)),
  format: (value) => textNames[value] ?? value,
  formatInTitle: (value) => textNames[value] ?? value,
  others: 1,
};

/** Whether the report was published in time. */
export const timelinessFacet: Facet<ReportEntry> = {
  name: 'timeliness',
  label: '公布',
  getValue: ({ timeliness }) => timeliness.status,
  compare: inOrderOf(keysOf(timelinessStates)),
  format: (state) => timelinessStates[state as TimelinessState].name,
  formatInTitle: (state) => timelinessStates[state as TimelinessState].name,
  others: 1,
};

function inOrderOf(values: readonly string[]): (a: string, b: string) => number {
  return (a, b) => values.indexOf(a) - values.indexOf(b);
}
