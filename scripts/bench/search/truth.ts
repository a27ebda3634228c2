import { fold } from '../../../src/parse/fold.ts';
import { TRADITIONAL_PAIRS } from '../../../src/parse/traditional-table.ts';
import { variantsOf } from '../../../src/parse/variants.ts';
import { furtherNames } from '../../../src/search/bundle.ts';
import { parseQuery } from '../../../src/search/query.ts';
import type { SearchRecord } from '../../../src/search/search-record.ts';

const variants = variantsOf(TRADITIONAL_PAIRS);

/** A document as the truth sees it: every place in which a term can stand, folded. */
export interface Places {
  id: string;
  /** Paragraphs of the text, for drawing queries. */
  paragraphs: string[];
  /** Those, and title, issuers and regions. */
  all: string[];
}

export function placesOf(document: SearchRecord): Places {
  const paragraphs = document.paragraphs.map(({ blocks }) =>
    fold(blocks.map((block) => block.text).join(''), variants),
  );
  const names = [document.title, ...furtherNames(document)].map((name) => fold(name, variants));
  return { id: document.id, paragraphs, all: [...names, ...paragraphs] };
}

/** What exact search is to find, by definition: every term stands in some place of the document. */
export function matching(documents: readonly Places[], query: string): Set<string> {
  const { terms, excluded } = parseQuery(query, variants);
  const holds = (document: Places, term: string) => document.all.some((place) => place.includes(term));
  const found = documents.filter(
    (document) =>
      terms.every(({ text }) => holds(document, text)) && !excluded.some(({ text }) => holds(document, text)),
  );
  return new Set(found.map(({ id }) => id));
}
