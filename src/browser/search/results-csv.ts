/** The results of a query as a file: loaded when a reader saves them. */

import { type Cell, csvPieces } from '../../publish/tables/csv.ts';
import type { Hit, SearchResults } from '../../search/read/hit.ts';
import type { Passage } from '../../search/read/passages.ts';

/** Described for readers in content/guides/search-help.mdx. */
const COLUMNS = [
  ...['type', 'id', 'title', 'year', 'regions', 'issuers', 'issuer_kind', 'published', 'completeness', 'timeliness'],
  ...['days_late', 'block', 'quote', 'url'],
] as const;
/** Hold only values of enumerations. */
const FIXED = ['type', 'issuer_kind', 'completeness', 'timeliness'];

/**
 * A row per matching passage, verbatim, or per document if only title or names match. All are verified: each text is read.
 * `site`: address of the site, with trailing slash; `most`: documents.
 */
export async function resultsCsv(results: SearchResults, site: string, most: number): Promise<string> {
  while (results.state.hasMore && results.state.hits.length < most) await results.more();
  const hits = results.state.hits.slice(0, most);
  const passages = await Promise.all(hits.map(({ record }) => results.passages(record.id)));
  const rows = hits.flatMap((hit, i) => rowsOf(hit, passages[i] ?? [], site));
  const table = csvPieces(COLUMNS, rows, FIXED);
  return [table.head, ...table.rows].join('');
}

function rowsOf({ record }: Hit, passages: readonly Passage[], site: string): Record<string, Cell>[] {
  const address = site + record.url.slice(1);
  const cells = {
    ...{ type: record.type, id: record.id, title: record.title, year: record.year },
    regions: record.regionNames.join(';'),
    issuers: record.issuers.join(';'),
    issuer_kind: record.issuerKind,
    published: record.date,
    completeness: record.completeness ?? null,
    timeliness: record.timeliness?.status ?? null,
    days_late: record.timeliness?.days ?? null,
  };
  if (passages.length === 0) return [{ ...cells, block: null, quote: null, url: address }];
  return passages.map(({ block, text }) => {
    return { ...cells, block, quote: text, url: block === null ? address : `${address.replace(/#.*/, '')}#${block}` };
  });
}

/** Saves the results of a query as a file named after it. Parameters as of `resultsCsv`. */
export async function saveResults(query: string, results: SearchResults, site: string, most: number): Promise<void> {
  saveFile(`检索-${query.slice(0, 40)}.csv`, await resultsCsv(results, site, most));
}

/** Has the browser save a text as a file. */
function saveFile(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  // Not at once: some browsers read it after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
