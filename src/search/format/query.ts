/** Parses a typed query: white space separates terms, `-` excludes, `"…"` keeps white space inside a term. */

import { fold, type Variants } from '../../parse/fold.ts';

export interface Term {
  /** As typed, without sign and quotation marks. */
  raw: string;
  /** Folded; has a letter or digit. */
  text: string;
}

export interface Query {
  /** All must occur. */
  terms: Term[];
  /** None may occur. */
  excluded: Term[];
  /** Typed pieces without letter or digit: no effect. */
  ignored: string[];
}

/**
 * An optional minus (full width too, as IMEs type it), then anything up to white space outside quotation marks.
 * Unclosed marks are punctuation.
 */
const PIECE = /([-－−]?)((?:["“＂][^"”＂]*["”＂]|\S)+)/gu;

/** Repeated terms count once. */
export function parseQuery(input: string, variants?: Variants): Query {
  const query: Query = { terms: [], excluded: [], ignored: [] };
  for (const [piece, sign, raw = ''] of input.matchAll(PIECE)) {
    const text = fold(raw, variants);
    if (text === '') query.ignored.push(piece);
    else add(sign ? query.excluded : query.terms, { raw: raw.replace(/^["“＂]|["”＂]$/gu, ''), text });
  }
  return query;
}

/** The query with simplified terms. */
export function simplifyQuery(query: Query, variants: Variants): Query {
  const result: Query = { terms: [], excluded: [], ignored: query.ignored };
  for (const { raw } of query.terms) add(result.terms, { raw, text: fold(raw, variants) });
  for (const { raw } of query.excluded) add(result.excluded, { raw, text: fold(raw, variants) });
  return result;
}

function add(terms: Term[], term: Term): void {
  if (terms.every((other) => other.text !== term.text)) terms.push(term);
}
