/** Parses a typed query: white space separates terms, `-` excludes, `"…"` keeps white space inside a term. */

import { maxQueryLength, maxQueryTerms } from '../../model/query-limits.ts';
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
  /** Whether the query had more terms than the limit. */
  tooManyTerms: boolean;
}

/** The part of a typed query that is searched for. Never splits a surrogate pair. */
export function cutQuery(input: string): string {
  const cut = input.slice(0, maxQueryLength);
  return input.length > maxQueryLength && /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/** Repeated terms count once. */
export function parseQuery(input: string, variants?: Variants): Query {
  const query: Query = { terms: [], excluded: [], ignored: [], tooManyTerms: false };
  for (const piece of piecesOf(cutQuery(input))) {
    const isExcluded = piece.length > 1 && /^[-－−]/.test(piece);
    const raw = isExcluded ? piece.slice(1) : piece;
    const text = fold(raw, variants);
    const terms = isExcluded ? query.excluded : query.terms;
    if (text === '') query.ignored.push(piece);
    else if (terms.some((other) => other.text === text)) continue;
    else if (query.terms.length + query.excluded.length === maxQueryTerms) return { ...query, tooManyTerms: true };
    else terms.push({ raw: raw.replace(/^["“＂]|["”＂]$/gu, ''), text });
  }
  return query;
}

/** Text that parses to the same terms. */
export function formatQuery({ terms, excluded }: Pick<Query, 'terms' | 'excluded'>): string {
  const quoted = ({ raw }: Term): string => (/\s|^[-－−]/.test(raw) ? `"${raw}"` : raw);
  return [...terms.map(quoted), ...excluded.map((term) => `-${quoted(term)}`)].join(' ');
}

/** The query with simplified terms. */
export function simplifyQuery(query: Query, variants: Variants): Query {
  const simplified = (terms: readonly Term[]): Term[] => {
    const all = terms.map(({ raw }) => ({ raw, text: fold(raw, variants) }));
    return all.filter(({ text }, i) => all.findIndex((other) => other.text === text) === i);
  };
  return { ...query, terms: simplified(query.terms), excluded: simplified(query.excluded) };
}

/**
 * Runs of characters up to white space outside quotation marks; a minus belongs to its piece (full width too, as IMEs type
 * it). Unclosed marks are punctuation. Linear: each closing mark is looked up once.
 */
function* piecesOf(text: string): Generator<string> {
  const closing = /["”＂]/g;
  /** The first closing mark after the last opening one; the text's end if there is none. */
  let close = -1;
  const afterMark = (at: number): number => {
    if (close <= at) {
      closing.lastIndex = at + 1;
      close = closing.exec(text)?.index ?? text.length;
    }
    return close < text.length ? close + 1 : at + 1;
  };
  for (let at = 0; at < text.length; at++) {
    const start = at;
    while (at < text.length && !/\s/.test(text.charAt(at)))
      at = /["“＂]/.test(text.charAt(at)) ? afterMark(at) : at + 1;
    if (at > start) yield text.slice(start, at);
  }
}
