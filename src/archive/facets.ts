import type { Content } from '../model/content.ts';
import { type IssuerKind, issuerKinds } from '../model/issuer.ts';
import { type Entry, entriesOf } from './entries.ts';
import { regionChildren, regionPath } from './regions.ts';

/** What a list of reports is narrowed to. Every combination that holds a report has a page of its own. */
export interface Facets {
  /** A province's code. */
  province: string | null;
  year: number | null;
  kind: IssuerKind | null;
}

/** The path of a narrowed list below /reports/browse/: `440000/2024/office`; empty for the whole list. */
export function facetPath({ province, year, kind }: Facets): string {
  return [province, year, kind].filter((value) => value !== null).join('/');
}

interface List {
  facets: Facets;
  entries: Entry[];
}

const cache = new WeakMap<Content, Map<string, List>>();

/** All lists that hold a report, by path. */
export function facetLists(content: Content): ReadonlyMap<string, List> {
  let lists = cache.get(content);
  if (lists) return lists;
  lists = new Map();
  for (const entry of entriesOf(content)) {
    const province = regionPath(content, entry.region)[0]?.code ?? null;
    for (let mask = 0; mask < 8; mask++) {
      const facets = {
        province: mask & 1 ? province : null,
        year: mask & 2 ? entry.year : null,
        kind: mask & 4 ? entry.issuerKind : null,
      };
      const path = facetPath(facets);
      const list = lists.get(path);
      if (list) list.entries.push(entry);
      else lists.set(path, { facets, entries: [entry] });
    }
  }
  cache.set(content, lists);
  return lists;
}

/** A value that a list can be narrowed to: how many reports that leaves, and where it leads. */
export interface Choice {
  value: string;
  count: number;
  path: string;
  current: boolean;
}

/** The values of each facet for a list, the other facets kept. */
export function choices(content: Content, facets: Facets): { province: Choice[]; year: Choice[]; kind: Choice[] } {
  const lists = facetLists(content);
  const choice = (value: string, wanted: Facets, current: boolean): Choice[] => {
    const path = facetPath(wanted);
    const count = lists.get(path)?.entries.length ?? 0;
    return count === 0 ? [] : [{ value, count, path, current }];
  };
  const years = [...lists.values()]
    .filter(({ facets: { province, year, kind } }) => province === null && kind === null && year !== null)
    .flatMap((list) => list.facets.year ?? [])
    .sort((a, b) => b - a);
  return {
    province: regionChildren(content, null).flatMap(({ code }) =>
      choice(code, { ...facets, province: code }, facets.province === code),
    ),
    year: years.flatMap((year) => choice(String(year), { ...facets, year }, facets.year === year)),
    kind: issuerKinds.flatMap((kind) => choice(kind, { ...facets, kind }, facets.kind === kind)),
  };
}
