/** Why a search could not be answered. Never swallowed: an unanswered search must not look like an empty result. */
export class SearchError extends Error {
  /** `unreachable`: a file could not be read; `damaged`: it is not what the index says. */
  readonly reason: 'unreachable' | 'damaged';
  readonly path: string;

  constructor(reason: SearchError['reason'], path: string, cause?: unknown) {
    super(`search index: ${path} is ${reason}`, { cause });
    this.name = 'SearchError';
    this.reason = reason;
    this.path = path;
  }

  /** What a failed read becomes: an abort stays an abort. */
  static unreachable(path: string, error: unknown, signal?: AbortSignal): unknown {
    return signal?.aborted ? signal.reason : new SearchError('unreachable', path, error);
  }
}
