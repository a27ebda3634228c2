/** Fetches, unpacks, checks and caches files of the index, through a `ReadFile` of the caller. */

import type { Variants } from '../../parse/fold.ts';
import { variantsOfColumns } from '../../parse/variants.ts';
import type { BundledRecord } from '../format/bundle.ts';
import type { FilterTable } from '../format/filter-table.ts';
import type { GramLength } from '../format/grams.ts';
import { bundlePath, FORMAT, type IndexPointer, POINTER_PATH, shardPath, tablePath } from '../format/layout.ts';
import type { PlaceTable } from '../format/place-table.ts';
import { SearchError } from './search-error.ts';
import { checkShard, type Shard } from './shard-decode.ts';
import { unpack } from './unpack.ts';

/** Reads a file below the site's base. Rejects on failure, with FileMissing on 404; an abort rejects with the signal's reason. */
export type ReadFile = (path: string, signal?: AbortSignal) => Promise<Uint8Array>;

/** One build of the index. Files are cached; a failed read is repeated on the next request. */
export class IndexSource {
  readonly pointer: IndexPointer;
  requests = 1;
  readonly #read: ReadFile;
  readonly #cache = new Map<string, Promise<unknown>>();

  constructor(pointer: IndexPointer, read: ReadFile) {
    this.pointer = pointer;
    this.#read = read;
  }

  shard(length: GramLength, number: number, signal?: AbortSignal): Promise<Shard> {
    const path = shardPath(this.pointer.build, length, number);
    return this.#cached(path, (bytes) => checkShard(bytes, length, number, path), signal);
  }

  bundle(number: number, chunk: number, signal?: AbortSignal): Promise<BundledRecord[]> {
    return this.#json(bundlePath(this.pointer.build, number, chunk), signal);
  }

  filters(signal?: AbortSignal): Promise<FilterTable> {
    return this.#json(tablePath(this.pointer.build, 'filters'), signal);
  }

  regionNames(signal?: AbortSignal): Promise<Record<string, string>> {
    return this.#json(tablePath(this.pointer.build, 'regions'), signal);
  }

  places(signal?: AbortSignal): Promise<PlaceTable> {
    return this.#json(tablePath(this.pointer.build, 'places'), signal);
  }

  /** Traditional → simplified. */
  async variants(signal?: AbortSignal): Promise<Variants> {
    return variantsOfColumns(await this.#json(tablePath(this.pointer.build, 'variants'), signal));
  }

  #json<T>(path: string, signal?: AbortSignal): Promise<T> {
    return this.#cached(path, (bytes) => parseJson<T>(new TextDecoder('utf-16le').decode(bytes), path), signal);
  }

  #cached<T>(path: string, parse: (bytes: Uint8Array) => T, signal?: AbortSignal): Promise<T> {
    const cached = this.#cache.get(path) as Promise<T> | undefined;
    if (cached !== undefined) return cached.catch((error: unknown) => this.#retry(error, path, parse, signal));
    this.requests += 1;
    const pending = this.#read(path, signal)
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
export async function openSource(read: ReadFile): Promise<IndexSource> {
  const bytes = await read(POINTER_PATH).catch((error: unknown) =>
    Promise.reject(SearchError.unreachable(POINTER_PATH, error)),
  );
  const pointer = parseJson<IndexPointer>(new TextDecoder().decode(bytes), POINTER_PATH);
  if (pointer.format !== FORMAT) throw new SearchError('damaged', POINTER_PATH);
  return new IndexSource(pointer, read);
}

function parseJson<T>(text: string, path: string): T {
  try {
    return JSON.parse(text) as T;
  } catch {
    throw new SearchError('damaged', path);
  }
}
