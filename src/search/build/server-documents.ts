/** Makes the documents of a search server from search records. */

import { createHash } from 'node:crypto';
import { TRADITIONAL_PAIRS } from '../../parse/traditional-table.ts';
import { variantsOf } from '../../parse/variants.ts';
import { GROUP_OF, type SearchParagraph, type SearchRecord } from '../format/search-record.ts';
import {
  type AboutIndex,
  FIRST_YEAR,
  SERVER_FORMAT,
  type ServerDocument,
  type ServerParagraph,
  serverMapping,
} from '../format/server-index.ts';
import { bundleRecord } from './bundle-record.ts';
import { type FoldedParagraph, foldRecord } from './folded-record.ts';
import { orderRecords } from './order.ts';
import { repeatsOf } from './repeats.ts';

/** In index order, folded as the static index folds them. */
export function* serverDocuments(records: Iterable<SearchRecord>): Generator<ServerDocument> {
  const variants = variantsOf(TRADITIONAL_PAIRS);
  let number = 0;
  for (const { records: ordered } of orderRecords(records)) {
    for (const record of ordered) {
      const { type, regions, year, issuerKind: kind } = record;
      const { pairs, title, meta, paragraphs } = foldRecord(record, variants);
      yield {
        record: bundleRecord(record, pairs),
        number: number++,
        ...{ type, group: GROUP_OF[type], regions, region: regions.at(-1) ?? null, year, kind },
        age: Math.max(0, (year ?? 0) - FIRST_YEAR),
        ...{ wholeTitle: title, title, names: meta },
        headings: paragraphs.filter(({ heading }) => heading > 0).map(({ text, heading }) => text.slice(0, heading)),
        repeats: repeatsOf(paragraphs.map(({ text }) => text)),
        paragraphs: paragraphs
          .map((folded, i) => serverParagraph(folded, record.paragraphs[i]))
          .filter(({ text }) => text !== ''),
      };
    }
  }
}

/** Describes an index by its documents, added as they are sent. */
export class IndexDescription {
  readonly #hash = createHash('sha256').update(SERVER_FORMAT).update(JSON.stringify(serverMapping()));
  #documents = 0;

  add(lines: string): void {
    this.#hash.update(lines);
    this.#documents += 1;
  }

  result(): AboutIndex {
    return { format: SERVER_FORMAT, build: this.#hash.digest('hex').slice(0, 12), documents: this.#documents };
  }
}

function serverParagraph({ text }: FoldedParagraph, paragraph: SearchParagraph | undefined): ServerParagraph {
  const blocks = paragraph?.blocks ?? [];
  return {
    text,
    parts: distinct(blocks.flatMap(({ parts }) => parts)),
    stances: distinct(blocks.flatMap(({ stances }) => stances)),
  };
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
