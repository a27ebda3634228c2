import type { Place } from '../../search/read/place-names.ts';
import type { RegionData } from './region-data.ts';

/** What a query for a place is answered with. */
export interface AnswerFacts {
  place: Place;
  /** Null if the query names none. */
  year: number | null;
  /** The rest of the query, if it names an issuer below the government. */
  issuer: string | null;
  region: RegionData;
  parent: Place | null;
  /** The other divisions below the same parent. */
  siblings: readonly Place[];
  /** Divisions that are also called so. */
  namesakes: readonly Place[];
}
