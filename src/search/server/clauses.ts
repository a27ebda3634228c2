/** Clauses of a query to OpenSearch that find folded terms, and filters. */

import { codePoints, type GramField, subfieldFor } from '../format/server-index.ts';
import { type FilterName, type Filters, isNarrowed } from '../read/filter.ts';

/** A clause of OpenSearch's query language. */
export type Clause = Record<string, unknown>;

/** A folded term in a field. A term of up to three characters is a gram of it; of a longer one, all trigrams in sequence. */
export function inField(field: GramField, term: string): Clause {
  const subfield = subfieldFor(term);
  const path = `${field}.${subfield}`;
  return codePoints(term) <= 3 ? { term: { [path]: term } } : { match_phrase: { [path]: term } };
}

/** A record whose text has the term, within one paragraph that part and stance admit. */
export function inText(term: string, narrowing: Pick<Filters, 'part' | 'stance'>): Clause {
  return inParagraph([inField('paragraphs.text', term)], narrowing);
}

/** A record with a paragraph that fits all clauses and that part and stance admit. */
export function inParagraph(clauses: readonly Clause[], { part, stance }: Pick<Filters, 'part' | 'stance'>): Clause {
  const filter = [
    ...clauses,
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

/** Finds nothing. */
export const NOTHING: Clause = { bool: { must_not: [{ match_all: {} }] } };

/** A record that fits one of the clauses. Without clauses none does, where an empty `bool` would find every record. */
export function any(clauses: readonly Clause[]): Clause {
  return clauses.length === 0 ? NOTHING : { bool: { should: clauses, minimum_should_match: 1 } };
}

export function none(clauses: readonly Clause[]): Clause {
  return { bool: { must_not: clauses } };
}

/** Of a filter by part and stance: which records have what is searched for within such paragraphs. */
export type Within = (narrowing: Pick<Filters, 'part' | 'stance'>) => Clause[];

/** Records with each term in a paragraph that has part and stance; texts decide about the blocks. */
export function termsWithin(terms: readonly string[]): Within {
  return (narrowing) => terms.map((term) => inText(term, narrowing));
}

/** The records that the filters admit, disregarding `except`. */
export function admitted(filters: Filters, within: Within, except?: FilterName): Clause {
  const set: Filters = except === undefined ? filters : { ...filters, [except]: null };
  const { type, region, years, kind } = set;
  return all([
    ...(type === null ? [] : [{ term: { group: type } }]),
    ...(region === null ? [] : [{ term: { regions: region } }]),
    ...(years === null ? [] : [{ range: { year: { gte: years[0], lte: years[1] } } }]),
    ...(kind === null ? [] : [{ term: { kind } }]),
    ...(isNarrowed(set) ? within(set) : []),
  ]);
}
