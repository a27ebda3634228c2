/** A typed query, taken apart: white space separates terms, `-` excludes, `"…"` keeps white space inside a term. */

import { fold, type Variants } from '../parse/fold.ts';

export interface Term {
  /** As typed, without sign and quotation marks. */
  raw: string;
  /** Folded: at least one letter or digit. */
  text: string;
}

export interface Query {
  /** All of them must occur. */
  terms: Term[];
  /** None of them may occur. */
  excluded: Term[];
  /** Typed pieces without any letter or digit; they have no effect. */
  ignored: string[];
}

/**
 * One piece: an optional minus (full width too, as IMEs type it), then anything up to white space that is not inside
 * quotation marks. Marks that are not closed are punctuation like any other.
 */
const PIECE = /([-－−]?)((?:["“＂][^"”＂]*["”＂]|\S)+)/gu;

/** Reads a query. Repeated terms count once. */
export function parseQuery(input: string, variants?: Variants): Query {
  const query: Query = { terms: [], excluded: [], ignored: [] };
  for (const [piece, sign, raw = ''] of input.matchAll(PIECE)) {
    const text = fold(raw, variants);
    if (text === '') query.ignored.push(piece);
    else add(sign ? query.excluded : query.terms, { raw: raw.replace(/^["“＂]|["”＂]$/gu, ''), text });
  }
  return query;
}

/** The same query with its terms simplified as well. */
export function simplifyQuery(query: Query, variants: Variants): Query {
  const result: Query = { terms: [], excluded: [], ignored: query.ignored };
  for (const { raw } of query.terms) add(result.terms, { raw, text: fold(raw, variants) });
  for (const { raw } of query.excluded) add(result.excluded, { raw, text: fold(raw, variants) });
  return result;
}

function add(terms: Term[], term: Term): void {
  if (terms.every((known) => known.text !== term.text)) terms.push(term);
}
