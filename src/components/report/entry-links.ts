import { shownTitle, suppliedTitle } from '../../model/format.ts';
import type { ReportUrl } from '../../model/report-url.ts';

/** What the links of a report in a list depend on. */
export interface LinkedEntry {
  /** The page with its text; null if it is catalogued. */
  address: string | null;
  /** The first official page, else the first repost; null if no page is known. */
  officialUrl: string | null;
  /** All known pages. */
  urls: readonly ReportUrl[];
  /** Null if unknown. */
  title: string | null;
  titleSupplied: boolean;
  issuers: readonly string[];
  year: number;
}

/**
 * The title of a report in a list and the pages of other sites beside it: none if the archive has the text, else `main`, to
 * which the title links, and the others.
 */
export function entryLinks(entry: LinkedEntry): { title: string; main: ReportUrl | null; others: ReportUrl[] } {
  const isSupplied = entry.titleSupplied || entry.title === null;
  const title = shownTitle(entry.title ?? suppliedTitle(entry.issuers, entry.year), isSupplied);
  if (entry.address !== null) return { title, main: null, others: [] };
  const main = entry.urls.find(({ address }) => address === entry.officialUrl) ?? null;
  return { title, main, others: entry.urls.filter((url) => url !== main) };
}
