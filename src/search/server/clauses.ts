/** Clauses of a query to OpenSearch that find folded terms, and filters. */

import { type GramField, subfieldFor } from '../format/server-index.ts';
import type { FilterName, Filters } from '../read/filter.ts';

/** A clause of OpenSearch's query language. */
export type Clause = Record<string, unknown>;

/** A folded term in a field. A term of up to three characters is a gram of it; of a longer one, all trigrams in sequence. */
export function inField(field: GramField, term: string): Clause {
  const subfield = subfieldFor(term);
  const path = `${field}.${subfield}`;
  return [...term].length <= 3 ? { term: { [path]: term } } : { match_phrase: { [path]: term } };
}

/** A record whose text has the term, within one paragraph that part and stance admit. */
export function inText(term: string, filters: Pick<Filters, 'part' | 'stance'>): Clause {
  return inOneParagraph([term], filters);
}

/** A record with all terms in one paragraph that part and stance admit. */
export function inOneParagraph(terms: readonly string[], { part, stance }: Pick<Filters, 'part' | 'stance'>): Clause {
  const filter = [
    ...terms.map((term) => inField('paragraphs.text', term)),
    ...(part === null ? [] : [{ term: { 'paragraphs.parts': part } }]),
    ...(stance === null ? [] : [{ term: { 'paragraphs.stances': stance } }]),
  ];
  return { nested: { path: 'paragraphs', score_mode: 'none', query: all(filter) } };
}

/** A record with the term in its text, title or names. */
export function anywhere(term: string): Clause {
  return any([inText(term, NOT_NARROWED), inField('title', term), inField('names', term)]);
}

export const NOT_NARROWED = { part: null, stance: null };

export function all(clauses: readonly Clause[]): Clause {
  return { bool: { filter: clauses } };
}

export function any(clauses: readonly Clause[]): Clause {
  return { bool: { should: clauses, minimum_should_match: 1 } };
}

export function none(clauses: readonly Clause[]): Clause {
  return { bool: { must_not: clauses } };
}

/**
 * The records that the filters admit, disregarding `except`. Part and stance admit records with each term in a paragraph
 * that has both; texts decide about the blocks.
 */
export function admitted(filters: Filters, terms: readonly string[], except?: FilterName): Clause {
  const set: Filters = except === undefined ? filters : { ...filters, [except]: null };
  const { type, region, years, kind, part, stance } = set;
  return all([
    ...(type === null ? [] : [{ term: { group: type } }]),
    ...(region === null ? [] : [{ term: { regions: region } }]),
    ...(years === null ? [] : [{ range: { year: { gte: years[0], lte: years[1] } } }]),
    ...(kind === null ? [] : [{ term: { kind } }]),
    ...(part === null && stance === null ? [] : terms.map((term) => inText(term, { part, stance }))),
  ]);
}
