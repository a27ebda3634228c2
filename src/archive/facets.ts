import type { Content } from '../model/content.ts';
import { type IssuerKind, issuerKinds } from '../model/issuer.ts';
import { memo } from '../model/memo.ts';
import { entriesOf, type ReportEntry } from './entries.ts';
import { regionChildren, regionPath } from './regions.ts';

/** The selected value of each facet; null for all. Every combination with at least one report has a page. */
export interface FacetSelection {
  /** A province's code. */
  province: string | null;
  year: number | null;
  kind: IssuerKind | null;
}

/** The path of a narrowed list below /reports/browse/: `440000/2024/office`; empty for the whole list. */
export function facetPath({ province, year, kind }: FacetSelection): string {
  return [province, year, kind].filter((value) => value !== null).join('/');
}

interface FacetList {
  facets: FacetSelection;
  entries: ReportEntry[];
}

/** All non-empty lists by path. */
export const facetLists = memo((content: Content): ReadonlyMap<string, FacetList> => {
  const lists = new Map<string, FacetList>();
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
  return lists;
});

/** A link that narrows a list to a value, with the number of remaining reports. */
export interface FacetValue {
  value: string;
  count: number;
  path: string;
  current: boolean;
}

/** For each facet, its values with the other facets unchanged. */
export function facetValues(
  content: Content,
  facets: FacetSelection,
): { province: FacetValue[]; year: FacetValue[]; kind: FacetValue[] } {
  const lists = facetLists(content);
  const facetValue = (value: string, selection: FacetSelection, current: boolean): FacetValue[] => {
    const path = facetPath(selection);
    const count = lists.get(path)?.entries.length ?? 0;
    return count === 0 ? [] : [{ value, count, path, current }];
  };
  const years = [...lists.values()]
    .filter(({ facets: { province, year, kind } }) => province === null && kind === null && year !== null)
    .flatMap((list) => list.facets.year ?? [])
    .sort((a, b) => b - a);
  return {
    province: regionChildren(content, null).flatMap(({ code }) =>
      facetValue(code, { ...facets, province: code }, facets.province === code),
    ),
    year: years.flatMap((year) => facetValue(String(year), { ...facets, year }, facets.year === year)),
    kind: issuerKinds.flatMap((kind) => facetValue(kind, { ...facets, kind }, facets.kind === kind)),
  };
}
