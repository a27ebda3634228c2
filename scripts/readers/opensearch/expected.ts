import { fold } from '../../../src/parse/fold.ts';
import { TRADITIONAL_PAIRS } from '../../../src/parse/traditional-table.ts';
import { variantsOf } from '../../../src/parse/variants.ts';
import { bundleRecord, furtherNames } from '../../../src/search/build/bundle-record.ts';
import { foldRecord } from '../../../src/search/build/folded-record.ts';
import { orderRecords } from '../../../src/search/build/order.ts';
import { parseQuery, type Query } from '../../../src/search/format/query.ts';
import { GROUP_OF, type SearchRecord } from '../../../src/search/format/search-record.ts';
import { type Filters, isNarrowed } from '../../../src/search/read/filter.ts';
import type { SearchRequest } from '../../../src/search/read/search-request.ts';
import { verify } from '../../../src/search/read/verify.ts';

const variants = variantsOf(TRADITIONAL_PAIRS);

/** The records in index order, with what `includes()` needs. */
export class Expected {
  readonly #records: { record: SearchRecord; paragraphs: string[]; texts: string[] }[];

  constructor(records: readonly SearchRecord[]) {
    this.#records = orderRecords(records).flatMap((group) =>
      group.records.map((record) => {
        const paragraphs = record.paragraphs.map(({ blocks }) =>
          fold(blocks.map(({ text }) => text).join(''), variants),
        );
        const names = [record.title, ...furtherNames(record)].map((name) => fold(name, variants));
        return { record, paragraphs, texts: [...names, ...paragraphs] };
      }),
    );
  }

  /** Record number → whether one paragraph has all terms, for each record that must be found. */
  find({ text, filters }: SearchRequest): Map<number, boolean> {
    const query = parseQuery(text, variants);
    const found = new Map<number, boolean>();
    if (query.terms.length === 0) return found;
    for (const [number, { record, paragraphs, texts }] of this.#records.entries()) {
      if (!passes(record, filters) || !contains(texts, query)) continue;
      if (!isNarrowed(filters))
        found.set(
          number,
          paragraphs.some((one) => query.terms.every((term) => one.includes(term.text))),
        );
      else {
        // Which blocks count is defined by the code that verifies: only it knows where in a paragraph a term is.
        const match = verify(bundleRecord(record, foldRecord(record, variants).pairs), query, filters);
        if (match !== null) found.set(number, match.together);
      }
    }
    return found;
  }

  idOf(number: number): string {
    return this.#records[number]?.record.id ?? '';
  }
}

function contains(texts: readonly string[], { terms, excluded }: Query): boolean {
  const has = (term: string): boolean => texts.some((text) => text.includes(term));
  return terms.every(({ text }) => has(text)) && !excluded.some(({ text }) => has(text));
}

function passes(record: SearchRecord, { type, region, years, kind }: Filters): boolean {
  const [first, last] = years ?? [-Infinity, Infinity];
  return (
    (type === null || GROUP_OF[record.type] === type) &&
    (region === null || record.regions.includes(region)) &&
    (years === null || (record.year !== null && record.year >= first && record.year <= last)) &&
    (kind === null || record.issuerKind === kind)
  );
}
