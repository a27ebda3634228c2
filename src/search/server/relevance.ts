/** The order of results by relevance, as a score: the list of read/rank.ts, each key weighing more than all after it. */

import { gramLengthFor, gramLimit, gramOffsets } from '../format/grams.ts';
import type { Query } from '../format/query.ts';
import { FULL_TEXTS, GROUP_OF, TYPES } from '../format/search-record.ts';
import { oftenToken, residueToken } from '../format/server-index.ts';
import { MAX_FREQUENCY } from '../format/shard-format.ts';
import type { Filters } from '../read/filter.ts';
import type { NamedPlace } from '../read/named-place.ts';
import { all, any, type Clause, inField, inParagraph, inText, NOT_NARROWED, none } from './clauses.ts';

/** A key of the order: clauses that add 0 to `range` - 1 points of a weight. */
interface Key {
  range: number;
  clauses: (weight: number) => Clause[];
}

/** Scores are floats, which hold whole numbers up to here. */
const MAX_SCORE = 2 ** 24;
/** More than the years that reports have. */
const AGES = 120;
/** Longer queries name more than a place; their scores would exceed MAX_SCORE. */
const MAX_PLACE_TERMS = 12;

/** Their scores add up to the rank; records of equal rank are ordered by number. `place`: what the query names. */
export function relevance(query: Query, filters: Filters, place: NamedPlace | null): Clause[] {
  const terms = query.terms.map(({ text }) => text);
  const named = terms.length > MAX_PLACE_TERMS ? null : place;
  return weighted([
    flag(namedItself(terms, named)),
    ...(named === null ? [] : placeKeys(terms, named)),
    fullTextKey(terms),
    flag(all(terms.map((term) => inField('title', term)))),
    flag(inNamesOnly(terms)),
    { range: TYPES.length, clauses: typePoints },
    flag(inHeadings(terms, query)),
    flag(
      inParagraph(
        terms.map((term) => inField('paragraphs.text', term)),
        filters,
      ),
    ),
    { range: MAX_FREQUENCY * terms.length + 1, clauses: () => terms.map((term) => frequency(term, query)) },
  ]);
}

/** The keys of the order by year between the year and the number. */
export function newest({ terms }: Query): Clause[] {
  return weighted([fullTextKey(terms.map(({ text }) => text))]);
}

function weighted(keys: readonly Key[]): Clause[] {
  let weight = 1;
  const clauses: Clause[] = [];
  for (const key of keys.toReversed()) {
    clauses.push(...key.clauses(weight));
    weight *= key.range;
  }
  if (weight > MAX_SCORE) throw new RangeError(`search: ${weight} ranks`);
  return clauses;
}

function flag(filter: Clause): Key {
  return { range: 2, clauses: (weight) => [points(filter, weight)] };
}

function points(filter: Clause, boost: number): Clause {
  return { constant_score: { filter, boost } };
}

/** The record of which the query is the whole title; a named region, unless a year is named too. */
function namedItself(terms: readonly string[], place: NamedPlace | null): Clause {
  const [term = ''] = terms;
  return any([
    ...(terms.length === 1 ? [{ term: { wholeTitle: term } }] : []),
    ...(place?.year === null ? [all([{ term: { type: 'region' } }, { terms: { region: place.codes } }])] : []),
  ]);
}

/** Reports of the place: which of them, then newest first. */
function placeKeys(terms: readonly string[], { codes, year, issuer }: NamedPlace): Key[] {
  const ofPlace = all([{ term: { group: GROUP_OF.report } }, { terms: { region: codes } }]);
  const ofYear = all([ofPlace, ...(year === null ? [] : [{ term: { year } }])]);
  const isAsked =
    issuer === null
      ? { term: { kind: 'government' } }
      : any([all(terms.map((term) => inField('title', term))), inNamesOnly(terms)]);
  return [
    {
      range: 4,
      clauses: (weight) => [ofPlace, ofYear, all([ofYear, isAsked])].map((filter) => points(filter, weight)),
    },
    {
      range: AGES,
      clauses: (weight) => [
        {
          function_score: {
            query: ofPlace,
            functions: [{ field_value_factor: { field: 'age' }, weight }],
            boost_mode: 'replace',
          },
        },
      ],
    },
  ];
}

/** Full texts that have some term in text or title, and again if they have all. */
function fullTextKey(terms: readonly string[]): Key {
  return { range: 3, clauses: (weight) => [any, all].map((some) => points(fullTextsWith(terms, some), weight)) };
}

function fullTextsWith(terms: readonly string[], some: (clauses: readonly Clause[]) => Clause): Clause {
  return all([isFullText, some(terms.map((term) => any([inText(term, NOT_NARROWED), inField('title', term)])))]);
}

const isFullText: Clause = { terms: { type: FULL_TEXTS } };

/** All terms in title or names; no full text with a term in text or title. */
function inNamesOnly(terms: readonly string[]): Clause {
  return all([
    ...terms.map((term) => any([inField('title', term), inField('names', term)])),
    none([fullTextsWith(terms, any)]),
  ]);
}

function typePoints(weight: number): Clause[] {
  return TYPES.slice(0, -1).map((type, i) => points({ term: { type } }, (TYPES.length - 1 - i) * weight));
}

/** Of a long term, evenly spread trigrams; files take those of small shards, so the order may differ. */
function inHeadings(terms: readonly string[], query: Query): Clause {
  return all(terms.flatMap((term) => gramsOf(term, query).map(({ gram }) => inField('headings', gram))));
}

/**
 * The measure of the static index, 1 to MAX_FREQUENCY: how often a bigram occurs; of longer terms, the number of possible
 * positions mod 8. Without a function that applies it is 1.
 */
function frequency(term: string, query: Query): Clause {
  const found = inText(term, NOT_NARROWED);
  if (term.length === 1) return points(found, 1);
  return {
    function_score: {
      query: points(found, 1),
      functions: term.length === 2 ? timesOf(term) : positionsOf(term, query),
      score_mode: 'sum',
      max_boost: MAX_FREQUENCY,
      boost_mode: 'replace',
    },
  };
}

/** Twice: 2, and one more for each time after. */
function timesOf(bigram: string): object[] {
  return Array.from({ length: MAX_FREQUENCY - 1 }, (_, i) => {
    return { filter: { term: { repeats: oftenToken(bigram, i + 2) } }, weight: i === 0 ? 2 : 1 };
  });
}

function positionsOf(term: string, query: Query): object[] {
  const grams = gramsOf(term, query);
  return Array.from({ length: 8 }, (_, start) => {
    const tokens = grams.map(({ gram, offset }) => residueToken(gram, start + offset));
    return { filter: all(tokens.map((token) => ({ term: { repeats: token } }))), weight: 1 };
  });
}

/** Grams spread over a term of the query, at most as many as the static index looks up, but for halves of surrogate pairs. */
function gramsOf(term: string, { terms, excluded }: Query): { gram: string; offset: number }[] {
  const length = gramLengthFor(term);
  const limit = gramLimit(term.length, terms.length + excluded.length);
  return gramOffsets(term.length, limit, () => 0)
    .map((offset) => ({ offset, gram: term.slice(offset, offset + length) }))
    .filter(({ gram }) => gram.isWellFormed());
}
