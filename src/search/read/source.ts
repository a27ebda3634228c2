/** Fetches, unpacks, checks and caches files of the index, through a `ReadFile` of the caller. */

import type { Variants } from '../../parse/fold.ts';
import { variantsOfColumns } from '../../parse/variants.ts';
import type { BundledRecord } from '../format/bundle.ts';
import type { FilterTable, RegionSteps } from '../format/filter-table.ts';
import { type GramLength, hashOf, shardOf } from '../format/grams.ts';
import {
  bundleOf,
  bundlePath,
  FORMAT,
  type IndexPointer,
  POINTER_PATH,
  placeStartsPath,
  type RecordGroup,
  shardPath,
  tablePath,
} from '../format/layout.ts';
import type { PlaceTable } from '../format/place-table.ts';
import { TYPES } from '../format/search-record.ts';
import type { Postings } from '../format/shard-format.ts';
import { type ShardWeight, weightOf } from '../format/shard-weights.ts';
import { SearchError } from './search-error.ts';
import { checkShard, findPostings } from './shard-decode.ts';
import { shareTime } from './short-tasks.ts';
import { isSimplified } from './traditional.ts';
import { unpack } from './unpack.ts';
import { withRegions } from './with-regions.ts';

/** Reads a file below the site's base. Rejects on failure, with FileMissing on 404; an abort rejects with the signal's reason. */
export type ReadFile = (path: string, signal?: AbortSignal) => Promise<Uint8Array>;

/** One build of the index. Files are cached; a failed read is repeated on the next request. */
export class IndexSource {
  readonly pointer: IndexPointer;
  /** Requests of searches. Tables of names do not count: the page reads them beside, once. */
  requests = 1;
  readonly #read: ReadFile;
  readonly #cache = new Map<string, Promise<unknown>>();

  constructor(pointer: IndexPointer, read: ReadFile) {
    this.pointer = pointer;
    this.#read = read;
  }

  /** Postings of a gram; empty if it does not occur. */
  async postings(gram: string, signal?: AbortSignal): Promise<Postings> {
    const { length, number, path } = this.#shardOf(gram);
    return findPostings(await this.#cached(path, (bytes) => checkShard(bytes, length, number, path), signal), gram);
  }

  /** How big the shard of a gram is; 0 unless it is a trigram. */
  weight(gram: string): ShardWeight {
    const { length, number } = this.#shardOf(gram);
    return length === 3 ? weightOf(this.pointer.weights, number) : 0;
  }

  /** Whether `postings` needs no request. */
  hasPostings(gram: string): boolean {
    return this.#cache.has(this.#shardOf(gram).path);
  }

  /** Whether `record` needs no request for this chunk. */
  hasRecord(recordNumber: number, chunk: number): boolean {
    const { bundle } = bundleOf(this.pointer.groups, recordNumber);
    return this.#cache.has(bundlePath(this.pointer.build, bundle, chunk));
  }

  /** A record with the paragraphs of these chunks, of which there must be one. */
  async record(recordNumber: number, chunks: readonly number[], signal?: AbortSignal): Promise<BundledRecord> {
    const { bundle, index } = bundleOf(this.pointer.groups, recordNumber);
    const records = await Promise.all(
      chunks.map(async (chunk) => {
        const path = bundlePath(this.pointer.build, bundle, chunk);
        const record = (await this.#json<BundledRecord[]>(path, signal))[index];
        if (record === undefined) throw new SearchError('damaged', path);
        return record;
      }),
    );
    const [first] = records;
    if (first === undefined) throw new RangeError('no chunk asked for');
    // Many records may wait for one file, and each is work to read.
    await shareTime(signal);
    return { ...first, paragraphs: records.flatMap(({ paragraphs }) => paragraphs) };
  }

  /** With all regions; `provinceFilters` needs one file instead of three. */
  async filters(signal?: AbortSignal): Promise<FilterTable> {
    const [table, steps, places] = await Promise.all([
      this.provinceFilters(signal),
      this.#json<RegionSteps>(tablePath(this.pointer.build, 'regions'), signal),
      this.places(signal),
    ]);
    return withRegions(table, steps, places);
  }

  /** With paths of provinces only. */
  provinceFilters(signal?: AbortSignal): Promise<FilterTable> {
    return this.#json(tablePath(this.pointer.build, 'filters'), signal);
  }

  placeStarts(bucket: number, signal?: AbortSignal): Promise<string> {
    return this.#json(placeStartsPath(this.pointer.build, bucket), signal);
  }

  places(signal?: AbortSignal): Promise<PlaceTable> {
    return this.#json(tablePath(this.pointer.build, 'places'), signal);
  }

  /** Traditional → simplified, for folding `text`; empty if that changes nothing. */
  async variants(text: string, signal?: AbortSignal): Promise<Variants> {
    if (isSimplified(text)) return new Map();
    return variantsOfColumns(await this.#json(tablePath(this.pointer.build, 'variants'), signal));
  }

  #shardOf(gram: string): { length: GramLength; number: number; path: string } {
    const length = gram.length as GramLength;
    const number = shardOf(hashOf(gram), this.pointer.shards[length - 1] ?? 1);
    return { length, number, path: shardPath(this.pointer.build, length, number) };
  }

  #json<T>(path: string, signal?: AbortSignal): Promise<T> {
    // JSON begins with an ASCII character, in UTF-16LE followed by a zero byte.
    const decode = (bytes: Uint8Array): string => new TextDecoder(bytes[1] ? 'utf-8' : 'utf-16le').decode(bytes);
    return this.#cached(path, (bytes) => parseJson<T>(decode(bytes), path), signal);
  }

  #cached<T>(path: string, parse: (bytes: Uint8Array) => T, signal?: AbortSignal): Promise<T> {
    const cached = this.#cache.get(path) as Promise<T> | undefined;
    if (cached !== undefined) return cached.catch((error: unknown) => this.#retry(error, path, parse, signal));
    if (!/\/(?:places(?:\/\d+)?|regions)\.bin$/.test(path)) this.requests += 1;
    const pending = shareTime(signal)
      .then(() => this.#read(path, signal))
      .catch((error: unknown) => Promise.reject(SearchError.unreachable(path, error, signal)))
      .then((bytes) => unpack(bytes, path))
      .then(parse);
    this.#cache.set(path, pending);
    pending.catch(() => this.#cache.delete(path));
    return pending;
  }

  /** Repeats a read that ended because another search aborted it. */
  #retry<T>(error: unknown, path: string, parse: (bytes: Uint8Array) => T, signal?: AbortSignal): Promise<T> {
    if (error instanceof SearchError || signal?.aborted) throw error;
    return this.#cached(path, parse, signal);
  }
}

/**
 * Opens the index that the pointer names. Not abortable, as every search needs it.
 * @throws SearchError if it cannot be read or has another format.
 */
export async function openSource(read: ReadFile, format: IndexPointer['format'] = FORMAT): Promise<IndexSource> {
  const bytes = await read(POINTER_PATH).catch((error: unknown) =>
    Promise.reject(SearchError.unreachable(POINTER_PATH, error)),
  );
  const pointer = parseJson<IndexPointer>(new TextDecoder().decode(bytes), POINTER_PATH);
  if (pointer.format !== format || !isWhole(pointer)) throw new SearchError('damaged', POINTER_PATH);
  return new IndexSource(pointer, read);
}

/** The pointer has no checksum. */
function isWhole({ build, documents, groups, shards, weights, placeBuckets }: Partial<IndexPointer>): boolean {
  if (typeof build !== 'string' || typeof weights !== 'string' || !Array.isArray(shards) || !Array.isArray(groups))
    return false;
  const numbers: unknown[] = [
    documents,
    placeBuckets,
    ...shards,
    ...groups.flatMap((group) => [group?.count, group?.perBundle]),
  ];
  const isGroup = ({ type, years }: RecordGroup): boolean => TYPES.includes(type) && Array.isArray(years);
  return numbers.every((number) => typeof number === 'number') && groups.every(isGroup);
}

function parseJson<T>(text: string, path: string): T {
  try {
    return JSON.parse(text) as T;
  } catch {
    throw new SearchError('damaged', path);
  }
}
