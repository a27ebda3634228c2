/** Requests to the search server. */

import type { BundledRecord } from '../format/bundle.ts';
import { ABOUT_ID, type AboutIndex, SERVER_FORMAT } from '../format/server-index.ts';
import { SearchError } from '../read/search-error.ts';
import type { Clause } from './clauses.ts';

/** A search request of OpenSearch. */
export interface ServerRequest {
  query: Clause;
  post_filter?: Clause;
  from?: number;
  size: number;
  sort?: object[];
  min_score?: number;
  aggs?: Record<string, object>;
}

export interface ServerAnswer {
  total: number;
  /** Of the best hit; null without hits, and unless sorted by score. */
  maxScore: number | null;
  records: BundledRecord[];
  /** By the names in the request. */
  aggregations: Record<string, Aggregation>;
}

/** Buckets of an aggregation, by their keys. */
export interface Aggregation {
  count: number;
  buckets: Map<string, number>;
}

export class SearchServer {
  readonly #address: string;
  readonly #fetch: typeof fetch;

  /** `address`: of the index, without trailing slash. */
  constructor(address: string, fetchFrom: typeof fetch = (...request) => fetch(...request)) {
    this.#address = address;
    this.#fetch = fetchFrom;
  }

  /** @throws SearchError if the index is missing or has another format */
  async about(): Promise<AboutIndex> {
    const path = `_doc/${ABOUT_ID}`;
    const { _source } = await this.#json<{ _source?: { about?: AboutIndex } }>(path, {});
    const about = _source?.about;
    if (about?.format !== SERVER_FORMAT) throw new SearchError('damaged', this.#path(path));
    return about;
  }

  /** @throws SearchError, also if only some of the index has answered; the reason of `signal` if that aborts */
  async search(request: ServerRequest, signal?: AbortSignal): Promise<ServerAnswer> {
    const body = JSON.stringify({ track_total_hits: true, track_scores: true, ...request });
    const headers = { 'Content-Type': 'application/json' };
    const answer = await this.#json<RawAnswer>('_search', { method: 'POST', headers, body, signal: signal ?? null });
    if (answer.timed_out || answer._shards.failed > 0) throw new SearchError('unreachable', this.#path('_search'));
    return {
      total: answer.hits.total.value,
      maxScore: answer.hits.max_score,
      records: answer.hits.hits.map(({ _source }) => _source.record),
      aggregations: Object.fromEntries(
        Object.entries(answer.aggregations ?? {}).map(([name, raw]) => [name, aggregationOf(raw)]),
      ),
    };
  }

  async #json<T>(path: string, request: RequestInit): Promise<T> {
    const response = await this.#fetch(this.#path(path), request).catch((error: unknown) =>
      Promise.reject(SearchError.unreachable(this.#path(path), error, request.signal ?? undefined)),
    );
    if (!response.ok) throw new SearchError(reasonOf(response.status), this.#path(path));
    return (await response
      .json()
      .catch((error: unknown) =>
        Promise.reject(SearchError.unreachable(this.#path(path), error, request.signal ?? undefined)),
      )) as T;
  }

  #path(path: string): string {
    return `${this.#address}/${path}`;
  }
}

interface RawAnswer {
  timed_out: boolean;
  _shards: { failed: number };
  hits: { total: { value: number }; max_score: number | null; hits: { _source: { record: BundledRecord } }[] };
  aggregations?: Record<string, RawAggregation>;
}

interface RawAggregation {
  doc_count?: number;
  /** Under a filter, the buckets are one level below. */
  values?: RawAggregation;
  buckets?: { key: string | number; doc_count: number }[] | Record<string, { doc_count: number }>;
}

function aggregationOf(raw: RawAggregation): Aggregation {
  const buckets = raw.values?.buckets ?? raw.buckets ?? [];
  const counts = Array.isArray(buckets)
    ? buckets.map(({ key, doc_count }): [string, number] => [String(key), doc_count])
    : Object.entries(buckets).map(([key, { doc_count }]): [string, number] => [key, doc_count]);
  return { count: raw.doc_count ?? 0, buckets: new Map(counts.filter(([, count]) => count > 0)) };
}

/** 400: it does not understand the query, so the index is not what the page takes it for. */
function reasonOf(status: number): SearchError['reason'] {
  if (status === 404) return 'missing';
  return status === 400 ? 'damaged' : 'unreachable';
}
