import { resolve } from 'node:path';
import { contentDirectory } from '../../src/loaders/content-directory.ts';
import { ReadCache } from '../../src/loaders/content-reader.ts';
import { setCurrentContent } from '../../src/loaders/current-content.ts';
import { readContent } from '../../src/loaders/read-content.ts';
import type { Problem } from '../../src/model/problem.ts';
import { readSettings } from '../../src/model/settings.ts';
import { ParseCache } from './parse-cache.ts';

/** The content folder that an editor changes while pages show it. */
export class LiveContent {
  readonly root: string;
  /** The errors of the last reading. */
  errors: readonly Problem[] = [];
  readonly #label: string;
  readonly #parsed = new ParseCache(resolve(readSettings(process.env).cacheFolder, 'parsed-texts.bin'), process.cwd());
  readonly #cache = new ReadCache(this.#parsed);

  constructor() {
    const { root, label } = contentDirectory();
    this.root = root;
    this.#label = label;
  }

  /**
   * Reads the folder, parsing only changed files. The first time keeps what it has parsed for the next run. Content with
   * errors does not become current: pages keep the last valid one.
   */
  read(): void {
    const result = readContent(this.root, this.#label, this.#cache);
    this.errors = result.problems.filter(({ severity }) => severity === 'error');
    if (this.errors.length === 0) {
      setCurrentContent(result);
      this.#parsed.recallTables(result.content);
    }
    this.#parsed.save();
  }
}
