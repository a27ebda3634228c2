/** Why a search failed. Never swallowed: a failed search must not look like an empty result. */
export class SearchError extends Error {
  /** `unreachable`: the file could not be read; `damaged`: its content does not fit the index. */
  readonly reason: 'unreachable' | 'damaged';
  readonly path: string;

  constructor(reason: SearchError['reason'], path: string, cause?: unknown) {
    super(`search index: ${path} is ${reason}`, { cause });
    this.name = 'SearchError';
    this.reason = reason;
    this.path = path;
  }

  /** For a failed read; an abort keeps its reason. */
  static unreachable(path: string, error: unknown, signal?: AbortSignal): unknown {
    return signal?.aborted ? signal.reason : new SearchError('unreachable', path, error);
  }
}
