import type { Content } from '../../model/content.ts';
import { keysOf } from '../../model/term.ts';
import { type IssuerKind, issuerKinds } from '../../model/terms.ts';
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

/** Newest year first. */
export function yearFacet<T>(yearOf: (item: T) => number): Facet<T> {
  return {
    name: 'year',
    label: '年度',
    getValue: (item) => String(yearOf(item)),
    compare: (a, b) => Number(b) - Number(a),
    format: (year) => year,
    formatInTitle: (year) => `${year}年度`,
  };
}

/** In the order of `issuerKinds`. */
export function issuerKindFacet<T>(kindOf: (item: T) => IssuerKind): Facet<T> {
  const name = (kind: string) => issuerKinds[kind as IssuerKind].name;
  const order: readonly string[] = keysOf(issuerKinds);
  return {
    name: 'kind',
    label: '机关',
    getValue: kindOf,
    compare: (a, b) => order.indexOf(a) - order.indexOf(b),
    format: name,
    formatInTitle: name,
  };
}
