import { issuerKindFacet, provinceFacet, yearFacet } from '../../../src/archive/lists/facets.ts';
import type { IssuerKind } from '../../../src/model/terms.ts';
import { foundingContent } from '../founding-content.ts';

/** A short list for tests, newest first, and its facets. */
export interface Item {
  id: string;
  region: string;
  year: number;
  kind: IssuerKind;
}

export const items: Item[] = [
  { id: 'b', region: '110000', year: 2024, kind: 'government' },
  { id: 'c', region: '440100', year: 2024, kind: 'government' },
  { id: 'a', region: '440104', year: 2022, kind: 'office' },
];
export const year = yearFacet(({ year }: Item) => year);
export const province = provinceFacet(foundingContent, ({ region }: Item) => region);
export const kind = issuerKindFacet(({ kind }: Item) => kind);
