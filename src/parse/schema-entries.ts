import type { z } from 'zod';
import type { Problem } from '../model/problem.ts';
import { judge, parseWithSchema, problemOf, type SchemaFault } from './schema.ts';
import type { YamlText } from './yaml.ts';

/** What fits of a file, all problems, and `yaml` with positions by the indices in `value`. */
export interface ParsedEntries<T> {
  value: T | null;
  yaml: YamlText;
  problems: Problem[];
}

/**
 * Parses a file of lists or front matter. List entries and optional fields with mistakes are left out, so that one mistake
 * does not hide the rest of the file. `value` is null if what is left does not fit the schema either.
 */
export function parseEntries<S extends z.ZodType>(schema: S, yaml: YamlText, file: string): ParsedEntries<z.output<S>> {
  const first = judge(schema, yaml);
  const problems = first.faults.map((fault) => problemOf(fault, file));
  let { value, faults } = first;
  let rest = yaml;
  for (let round = 1; round < maxRounds && faults.length > 0; round++) {
    rest = withoutFaulty(rest, faults);
    ({ value, faults } = judge(schema, rest));
  }
  return { value, yaml: rest, problems };
}

/** The same, but for data of which a part would mislead: links to a plan whose tasks are missing would seem wrong. */
export function parseWhole<S extends z.ZodType>(schema: S, yaml: YamlText, file: string): ParsedEntries<z.output<S>> {
  return { ...parseWithSchema(schema, yaml, file), yaml };
}

/** A field may need one that was left out: without `published`, `dateBasis` is left out in the next round. */
const maxRounds = 4;

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
