import { serverDocuments } from '../../../src/search/build/server-documents.ts';
import type { SearchRecord } from '../../../src/search/format/search-record.ts';
import { SERVER_FORMAT, type ServerDocument, type ServerParagraph } from '../../../src/search/format/server-index.ts';

type Clause = Record<string, Record<string, unknown>>;
type Found = { document: ServerDocument; score: number };

/**
 * As much of OpenSearch as the search page needs, by `includes()` over the documents of an export; any other clause or field
 * throws. scripts/readers/opensearch compares the real one.
 */
export class FakeServer {
  readonly #documents: ServerDocument[];

  constructor(records: Iterable<SearchRecord>) {
    // As they are sent.
    this.#documents = [...serverDocuments(records)].map((document) => JSON.parse(JSON.stringify(document)));
  }

  about(): object {
    return { _source: { about: { format: SERVER_FORMAT, build: '0123456789ab', documents: this.#documents.length } } };
  }

  // biome-ignore lint/suspicious/noExplicitAny: a request as it is sent
  search(request: any): object {
    const found = this.#documents.flatMap((document): Found[] => {
      const score = scoreOf(request.query, document);
      return score === null || score < (request.min_score ?? 0) ? [] : [{ document, score }];
    });
    const hits = found
      .filter(({ document }) => !request.post_filter || scoreOf(request.post_filter, document) !== null)
      .sort((a, b) => compare(a, b, request.sort ?? []));
    return {
      timed_out: false,
      _shards: { failed: 0 },
      hits: {
        total: { value: hits.length },
        max_score: hits.reduce((most, { score }) => Math.max(most, score), 0),
        hits: hits
          .slice(request.from ?? 0, (request.from ?? 0) + request.size)
          .map(({ document }) => ({ _source: { record: document.record } })),
      },
      aggregations: aggregate(
        request.aggs ?? {},
        found.map(({ document }) => document),
      ),
    };
  }

  /** For a page or a test without network. */
  readonly fetch: typeof fetch = async (address, request) => {
    const answer = String(address).endsWith('/_doc/about')
      ? this.about()
      : this.search(JSON.parse(String(request?.body)));
    return Response.json(answer);
  };
}

/** Null if the document does not match. */
function scoreOf(clause: Clause, document: ServerDocument, paragraph?: ServerParagraph): number | null {
  const [[kind, body] = ['', {}]] = Object.entries(clause);
  const score = (other: unknown, within = paragraph): number | null => scoreOf(other as Clause, document, within);
  const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
  switch (kind) {
    case 'match_all':
      return 1;
    case 'bool': {
      const { filter, must, must_not, should, minimum_should_match: least = 0 } = body as Record<string, unknown>;
      // As OpenSearch: without clauses it finds everything, whatever the minimum.
      if ([filter, must, must_not, should].every((one) => list(one).length === 0)) return 1;
      if (list(filter).some((one) => score(one) === null) || list(must_not).some((one) => score(one) !== null))
        return null;
      const scores = [...list(must), ...list(should)].map((one) => score(one));
      if (scores.slice(0, list(must).length).includes(null)) return null;
      const matching = scores.slice(list(must).length).filter((one) => one !== null).length;
      return matching < Number(least) ? null : scores.reduce<number>((sum, one) => sum + (one ?? 0), 0);
    }
    case 'dis_max': {
      const scores = list(body.queries).flatMap((one) => score(one) ?? []);
      return scores.length === 0 ? null : Math.max(...scores);
    }
    case 'constant_score':
      return score(body.filter) === null ? null : Number(body.boost);
    case 'function_score': {
      if (score(body.query) === null) return null;
      const weights = list(body.functions).flatMap((one) => {
        const { filter, weight, field_value_factor: factor } = one as Record<string, Record<string, string>>;
        if (filter && score(filter) === null) return [];
        return [Number(weight) * (factor ? Number(document[factor.field as 'age']) : 1)];
      });
      const sum = weights.length === 0 ? 1 : weights.reduce((a, b) => a + b, 0);
      return Math.min(sum, Number(body.max_boost ?? Infinity));
    }
    case 'nested': {
      const scores = document.paragraphs.map((one) => score(body.query, one)).filter((one) => one !== null);
      return scores.length === 0 ? null : body.score_mode === 'max' ? Math.max(...scores) : 0;
    }
    case 'term':
    case 'terms': {
      const [[field, value] = ['', '']] = Object.entries(body);
      const wanted = kind === 'terms' ? list(value) : [value];
      return valuesOf(field, document, paragraph, wanted[0]).some((own) => wanted.some((one) => own === one))
        ? 1
        : null;
    }
    case 'match_phrase': {
      const [[field, value] = ['', '']] = Object.entries(body);
      if (!field.endsWith('.three') || [...String(value)].length < 4) throw new Error(`phrase in ${field}: ${value}`);
      return textsOf(field, document, paragraph).some((text) => text.includes(String(value))) ? 1 : null;
    }
    case 'range': {
      const [[field, limits] = ['', {}]] = Object.entries(body);
      const { gte, lte } = limits as { gte: number; lte: number };
      const own = document[field as 'year'];
      return own !== null && own >= gte && own <= lte ? 1 : null;
    }
    default:
      throw new Error(`OpenSearch has no query ${kind}, as far as this test knows`);
  }
}

const GRAMS = ['one', 'two', 'three'];

/** What a field has; of grams, the wanted one if a text has it. */
function valuesOf(
  field: string,
  document: ServerDocument,
  paragraph: ServerParagraph | undefined,
  wanted: unknown,
): unknown[] {
  const length = GRAMS.indexOf(field.split('.').at(-1) ?? '') + 1;
  if (length > 0) {
    if ([...String(wanted)].length !== length) throw new Error(`${field} has no gram ${wanted}`);
    return textsOf(field, document, paragraph).some((text) => text.includes(String(wanted))) ? [wanted] : [];
  }
  const [name, sub] = field.split('.') as [keyof ServerDocument, keyof ServerParagraph | undefined];
  if (sub !== undefined && paragraph === undefined) throw new Error(`${field} outside its paragraph`);
  const value = sub === undefined ? document[name] : paragraph?.[sub];
  if (value === undefined) throw new Error(`the mapping has no ${field}`);
  return Array.isArray(value) ? value : [value];
}

function textsOf(field: string, document: ServerDocument, paragraph: ServerParagraph | undefined): string[] {
  if (field.startsWith('paragraphs.text.')) {
    if (paragraph === undefined) throw new Error(`${field} outside its paragraph`);
    return [paragraph.text];
  }
  const own = document[field.split('.')[0] as 'title' | 'names'];
  return typeof own === 'string' ? [own] : own;
}

function compare(a: Found, b: Found, sort: Record<string, 'asc' | 'desc'>[]): number {
  for (const one of sort) {
    const [[key, order] = ['', 'asc']] = Object.entries(one);
    const of = ({ document, score }: Found): number =>
      key === '_score' ? score : (document[key as 'number'] ?? -Infinity);
    const difference = of(a) === of(b) ? 0 : of(a) - of(b);
    if (difference !== 0) return order === 'asc' ? difference : -difference;
  }
  return 0;
}

// biome-ignore lint/suspicious/noExplicitAny: aggregations as they are sent
function aggregate(aggs: Record<string, any>, documents: readonly ServerDocument[]): object {
  return Object.fromEntries(
    Object.entries(aggs).map(([name, { filter, filters, terms, aggs: below = {} }]) => {
      const matching = filter ? documents.filter((document) => scoreOf(filter, document) !== null) : documents;
      const counts = new Map<unknown, number>();
      const pattern = new RegExp(`^${terms?.include ?? '.*'}$`);
      for (const value of terms ? matching.flatMap((document) => valuesOf(terms.field, document, undefined, '')) : [])
        if (value !== null && pattern.test(String(value))) counts.set(value, (counts.get(value) ?? 0) + 1);
      const countOf = (clause: Clause): number =>
        matching.filter((document) => scoreOf(clause, document) !== null).length;
      return [
        name,
        {
          doc_count: matching.length,
          ...(terms && { buckets: [...counts].map(([key, doc_count]) => ({ key, doc_count })) }),
          ...(filters && {
            buckets: Object.fromEntries(
              Object.entries(filters.filters as Record<string, Clause>).map(([key, clause]) => [
                key,
                { doc_count: countOf(clause) },
              ]),
            ),
          }),
          ...aggregate(below, matching),
        },
      ];
    }),
  );
}
