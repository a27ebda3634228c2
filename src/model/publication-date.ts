import { type DateBasis, dateBases } from './terms.ts';

interface DatedReport {
  /** ISO date. */
  published?: string | null | undefined;
  dateBasis?: DateBasis | null | undefined;
}

/** The date of publication by the issuer's own page or address. Null if unknown: a repost's date does not say it. */
export function publishedByIssuer({ published, dateBasis }: DatedReport): string | null {
  return published && dateBasis && dateBases[dateBasis].byIssuer ? published : null;
}
