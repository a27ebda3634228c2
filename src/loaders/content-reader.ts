import { resolve } from 'node:path';
import { addAll } from '../model/add-all.ts';
import type { Problem } from '../model/problem.ts';
import type { Located } from '../parse/located.ts';
import { readYaml, type YamlText } from '../parse/yaml.ts';
import { ContentFolder } from './content-folder.ts';
import type { EarlierResults } from './earlier-results.ts';

interface FileResult<T> {
  value: T;
  problems: Problem[];
}

/**
 * Results of earlier readings: `npm run dev` parses only changed files. Unchanged files keep their objects, so caches
 * keyed by these objects stay valid.
 */
export class ReadCache {
  readonly results = new Map<string, { fingerprint: string; result: FileResult<unknown> }>();
  /** Results of earlier runs, for the first reading. */
  readonly earlier: EarlierResults | null;

  constructor(earlier: EarlierResults | null = null) {
    this.earlier = earlier;
  }
}

/** Reads a content folder once and collects the problems. */
export class ContentReader {
  readonly folder: ContentFolder;
  readonly problems: Problem[] = [];
  readonly #cache: ReadCache | null;

  constructor(root: string, label: string, cache: ReadCache | null) {
    this.folder = new ContentFolder(resolve(root), label);
    this.#cache = cache;
  }

  /**
   * Returns the cached result if no file in `paths` and no other input (`cacheKey`) has changed; otherwise calls `read`.
   */
  cached<T>(paths: readonly string[], read: () => FileResult<T>, cacheKey = ''): T {
    const [firstPath = ''] = paths;
    const fingerprint = this.#cache ? this.folder.fingerprint(paths) + cacheKey : '';
    const entry = this.#cache?.results.get(firstPath);
    const result = entry?.fingerprint === fingerprint ? (entry.result as FileResult<T>) : this.#readUncached(read);
    this.#cache?.results.set(firstPath, { fingerprint, result });
    addAll(this.problems, result.problems);
    return result.value;
  }

  /** Results of earlier runs, if there are any. */
  get earlier(): EarlierResults | null {
    return this.#cache?.earlier ?? null;
  }

  /** Reads a YAML file with `read`, which may change its positions; null if it is missing or cannot be read. */
  yaml<T>(
    path: string,
    read: (yaml: YamlText, file: string) => { value: T | null; problems: Problem[]; yaml?: YamlText },
    optional = false,
  ): (Located<T> & { yaml: YamlText }) | null {
    return this.cached([path], () => {
      const file = this.folder.readText(path, optional);
      if (!file) return { value: null, problems: [] };
      const { yaml, problems } = readYaml(file.text, file.path);
      if (!yaml) return { value: null, problems };
      const { value, problems: valueProblems, yaml: entries = yaml } = read(yaml, file.path);
      return {
        value: value === null ? null : { value, file: file.path, yaml: entries, path: [] },
        problems: [...problems, ...valueProblems],
      };
    });
  }

  /** Problems the folder raises during `read` become problems of the result. */
  #readUncached<T>(read: () => FileResult<T>): FileResult<T> {
    const before = this.folder.problems.length;
    const { value, problems } = read();
    return { value, problems: [...this.folder.problems.splice(before), ...problems] };
  }
}
