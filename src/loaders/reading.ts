import { resolve } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { readYaml, type YamlText } from '../parse/yaml.ts';
import { RuleMemory } from '../rules/memory.ts';
import { ContentFolder } from './files.ts';

/** What was read from files, and what was wrong with them. */
interface Read<T> {
  value: T;
  problems: Problem[];
}

/**
 * What files gave when they were last read. `npm run dev` reads the content again whenever a file changes; with this, only
 * what changed is parsed. The objects that unchanged files gave stay the same ones, so that answers about them last too.
 */
export class Memory {
  readonly files = new Map<string, { stamp: string; read: Read<unknown> }>();
  readonly rules = new RuleMemory();
}

/** One reading of a content folder: its files, and every problem found so far. */
export class Reading {
  readonly folder: ContentFolder;
  readonly problems: Problem[] = [];
  readonly #memory: Memory | null;

  constructor(root: string, label: string, memory: Memory | null) {
    this.folder = new ContentFolder(resolve(root), label);
    this.#memory = memory;
  }

  /**
   * Reads something from the files at `paths`, or takes what they gave before where none of them has changed and `with_`,
   * whatever else it is read with, is the same.
   */
  take<T>(paths: readonly string[], read: () => Read<T>, with_ = ''): T {
    const [key = ''] = paths;
    const stamp = this.#memory ? this.folder.stamp(paths) + with_ : '';
    const known = this.#memory?.files.get(key);
    const { value, problems } = known?.stamp === stamp ? (known.read as Read<T>) : this.#readNow(read);
    this.#memory?.files.set(key, { stamp, read: { value, problems } });
    this.problems.push(...problems);
    return value;
  }

  /** Reads a YAML file by a schema; null where it is missing or cannot be read. */
  yaml<T>(
    path: string,
    read: (yaml: YamlText, file: string) => { value: T | null; problems: Problem[] },
    optional = false,
  ): { value: T; file: string; yaml: YamlText } | null {
    return this.take([path], () => {
      const file = this.folder.text(path, optional);
      if (!file) return { value: null, problems: [] };
      const { yaml, problems } = readYaml(file.text, file.path);
      if (!yaml) return { value: null, problems };
      const { value, problems: wrong } = read(yaml, file.path);
      return {
        value: value === null ? null : { value, file: file.path, yaml },
        problems: [...problems, ...wrong],
      };
    });
  }

  /** What the folder says of a file while it is read belongs to the file. */
  #readNow<T>(read: () => Read<T>): Read<T> {
    const before = this.folder.problems.length;
    const { value, problems } = read();
    return { value, problems: [...this.folder.problems.splice(before), ...problems] };
  }
}
