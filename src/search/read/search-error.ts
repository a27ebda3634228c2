/** Rejection of a `ReadFile` if the host answers that it does not have the file. */
export class FileMissing extends Error {
  override name = 'FileMissing';
}

/** Why a search failed. Never swallowed: a failed search must not look like an empty result. */
export class SearchError extends Error {
  /**
   * `missing`: the host does not have the file, as after a deployment; `unreachable`: it could not be read; `damaged`: its
   * content does not fit the index.
   */
  readonly reason: 'missing' | 'unreachable' | 'damaged';
  readonly path: string;

  constructor(reason: SearchError['reason'], path: string, cause?: unknown) {
    super(`search index: ${path} is ${reason}`, { cause });
    this.name = 'SearchError';
    this.reason = reason;
    this.path = path;
  }

  /** Whether a newer build may be the cause, so that reading the pointer again may help. */
  get mayBeOutdated(): boolean {
    return this.reason === 'missing';
  }

  /** For a failed read; an abort keeps its reason. */
  static unreachable(path: string, error: unknown, signal?: AbortSignal): unknown {
    if (signal?.aborted) return signal.reason;
    return new SearchError(error instanceof FileMissing ? 'missing' : 'unreachable', path, error);
  }
}
