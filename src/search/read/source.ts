/** Reads the index: fetches, unpacks, checks and keeps its files. Knows nothing of the page; how to read is given to it. */

import type { Variants } from '../../parse/fold.ts';
import { variantsOfColumns } from '../../parse/variants.ts';
import type { BundledRecord } from '../bundle.ts';
import type { FilterTable } from '../filters.ts';
import type { GramLength } from '../grams.ts';
import { bundlePath, FORMAT, type IndexPointer, POINTER_PATH, shardPath, tablePath } from '../layout.ts';
import { SearchError } from './search-error.ts';
import { checkShard, type Shard } from './shard-decode.ts';
import { unpack } from './unpack.ts';

/** Reads one file, addressed below the site's base. Rejects if it cannot; an abort rejects with the signal's reason. */
export type Read = (path: string, signal?: AbortSignal) => Promise<Uint8Array>;

/** The files of one build of the index. What was read once is kept; what failed is tried again when next asked for. */
export class IndexSource {
  readonly pointer: IndexPointer;
  /** Files asked for so far. */
  requests = 1;
  readonly #read: Read;
  readonly #kept = new Map<string, Promise<unknown>>();

  constructor(pointer: IndexPointer, read: Read) {
    this.pointer = pointer;
    this.#read = read;
  }

  shard(length: GramLength, number: number, signal?: AbortSignal): Promise<Shard> {
    const path = shardPath(this.pointer.build, length, number);
    return this.#keep(path, (bytes) => checkShard(bytes, length, number, path), signal);
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

  /** Traditional → simplified. */
  async variants(signal?: AbortSignal): Promise<Variants> {
    return variantsOfColumns(await this.#json(tablePath(this.pointer.build, 'variants'), signal));
  }

  #json<T>(path: string, signal?: AbortSignal): Promise<T> {
    return this.#keep(path, (bytes) => parseJson<T>(new TextDecoder('utf-16le').decode(bytes), path), signal);
  }

  #keep<T>(path: string, parse: (bytes: Uint8Array) => T, signal?: AbortSignal): Promise<T> {
    const kept = this.#kept.get(path) as Promise<T> | undefined;
    if (kept !== undefined) return kept.catch((error: unknown) => this.#after(error, path, parse, signal));
    this.requests += 1;
    const reading = this.#read(path, signal)
      .catch((error: unknown) => Promise.reject(SearchError.unreachable(path, error, signal)))
      .then((bytes) => unpack(bytes, path))
      .then(parse);
    this.#kept.set(path, reading);
    reading.catch(() => this.#kept.delete(path));
    return reading;
  }

  /** A reading that another search began ends with that search; this one begins it anew. */
  #after<T>(error: unknown, path: string, parse: (bytes: Uint8Array) => T, signal?: AbortSignal): Promise<T> {
    if (error instanceof SearchError || signal?.aborted) throw error;
    return this.#keep(path, parse, signal);
  }
}

/**
 * Opens the index that the pointer file names. Not to be aborted: every search needs it.
 * @throws SearchError if it cannot be read or is of another format.
 */
export async function openSource(read: Read): Promise<IndexSource> {
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
