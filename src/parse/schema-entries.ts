import type { z } from 'zod';
import { addAll } from '../model/add-all.ts';
import type { Problem } from '../model/problem.ts';
import { judge, problemOf, type SchemaFault } from './schema.ts';
import type { YamlText } from './yaml.ts';

/** The valid entries of a file, all problems, and `yaml` with positions by their indices in `value`. */
export interface ParsedEntries<T> {
  value: T | null;
  yaml: YamlText;
  problems: Problem[];
}

/**
 * Parses a file of lists. Entries with mistakes are left out, so that one mistake does not hide the rest of the file.
 * `value` is null if what is left does not fit the schema either.
 */
export function parseEntries<S extends z.ZodType>(schema: S, yaml: YamlText, file: string): ParsedEntries<z.output<S>> {
  const problems: Problem[] = [];
  let rest = yaml;
  for (let round = 0; round < maxRounds; round++) {
    const { value, faults } = judge(schema, rest);
    addAll(
      problems,
      faults.map((fault) => problemOf(fault, file)),
    );
    if (faults.length === 0) return { value, yaml: rest, problems };
    rest = withoutFaulty(rest, faults);
  }
  return { value: null, yaml, problems };
}

/** Checks between fields run only once each is valid, so leaving out entries may show further mistakes. */
const maxRounds = 3;

/** Leaves out the list entry around each fault, or the key at the top if it is in no list. */
function withoutFaulty(yaml: YamlText, faults: readonly SchemaFault[]): YamlText {
  const paths = faults.flatMap((fault) => fault.paths).map(entryPath);
  const dropped = new Set(paths.map((path) => JSON.stringify(path)));
  const kept = new Map<string, number[]>();
  const keep = (list: unknown[], path: PropertyKey[]) => {
    const indices = [...list.keys()].filter((i) => !dropped.has(JSON.stringify([...path, i])));
    kept.set(JSON.stringify(path), indices);
    return indices.map((i) => list[i]);
  };
  const original = (path: readonly PropertyKey[]) => {
    const at = path.findIndex((key) => typeof key === 'number');
    const indices = at < 0 ? undefined : kept.get(JSON.stringify(path.slice(0, at)));
    return indices ? path.with(at, indices[Number(path[at])] ?? 0) : path;
  };
  return {
    data: leftOf(yaml.data, keep, dropped),
    locate: (path) => yaml.locate(original(path)),
    locateKey: (path, key) => yaml.locateKey(original(path), key),
  };
}

function leftOf(data: unknown, keep: (list: unknown[], path: PropertyKey[]) => unknown[], dropped: Set<string>) {
  if (Array.isArray(data)) return keep(data, []);
  if (typeof data !== 'object' || data === null) return null;
  return Object.fromEntries(
    Object.entries(data)
      .filter(([key]) => !dropped.has(JSON.stringify([key])))
      .map(([key, value]) => [key, Array.isArray(value) ? keep(value, [key]) : value]),
  );
}

/** The path to the outermost list entry, or to the key at the top. */
function entryPath(path: readonly PropertyKey[]): PropertyKey[] {
  const at = path.findIndex((key) => typeof key === 'number');
  return path.slice(0, at < 0 ? 1 : at + 1);
}
