import type { z } from 'zod';
import type { Position, Problem } from '../model/problem.ts';
import { fieldName, valueAt } from './field-name.ts';
import { findPending } from './pending.ts';
import { issueMessage, pendingMessage } from './schema-messages.ts';
import { explainUnknownKeys, type UnknownKeys } from './unknown-keys.ts';
import type { YamlText } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/** Parses YAML data with a schema: the typed value, or all problems with their positions in the file. */
export function parseWithSchema<S extends z.ZodType>(
  schema: S,
  yaml: YamlText,
  file: string,
): { value: z.output<S> | null; problems: Problem[] } {
  const { value, faults } = judge(schema, yaml);
  return { value, problems: faults.map((fault) => problemOf(fault, file)) };
}

/** A mistake in YAML data. `paths` are those of all values concerned. */
export interface SchemaFault {
  position: Position;
  message: string;
  fix: string;
  paths: PropertyKey[][];
}

/** The typed value, or one fault per mistake. */
export function judge<S extends z.ZodType>(
  schema: S,
  yaml: YamlText,
): { value: z.output<S> | null; faults: SchemaFault[] } {
  const result = schema.safeParse(yaml.data ?? undefined);
  const pending = findPending(yaml.data);
  if (result.success && pending.length === 0) return { value: result.data, faults: [] };

  const issues = firstOfPaths(result.error?.issues.map(insideUnion) ?? []);
  const unknown = unknownKeysOf(issues, schema, yaml.data);
  const settled = new Set(
    [
      ...unknown.flatMap(({ explained }) => explained),
      ...pending.flatMap(({ path, keys }) => keys.map((key) => [...path, key])),
    ].map(pathKey),
  );
  return {
    value: null,
    faults: [
      ...issues
        .filter((issue) => issue.code !== 'unrecognized_keys' && !settled.has(pathKey(issue.path)))
        .map((issue) => faultOf(issue, yaml)),
      ...pending.map(({ path, keys }) => ({
        position: yaml.locate([...path, keys[0] ?? '']),
        ...pendingMessage(path, keys),
        paths: keys.map((key) => [...path, key]),
      })),
      ...unknown.map(({ path, keys, message, fix, explained }) => ({
        position: yaml.locateKey(path, keys[0] ?? ''),
        message,
        fix,
        paths: [...keys.map((key) => [...path, key]), ...explained],
      })),
    ],
  };
}

export function problemOf({ position, message, fix }: SchemaFault, file: string): Problem {
  return { file, line: position.line, column: position.column, rule: 'schema', message, fix, severity: 'error' };
}

/** The first issue per path: a value of the wrong type need not also be "too long". */
function firstOfPaths(issues: readonly Issue[]): Issue[] {
  const paths = new Set<string>();
  return issues.filter((issue) => {
    const path = pathKey([issue.code === 'unrecognized_keys' ? 1 : 0, ...issue.path]);
    if (paths.has(path)) return false;
    paths.add(path);
    return true;
  });
}

function pathKey(path: readonly PropertyKey[]): string {
  return JSON.stringify(path);
}

/** Report at most this many unknown keys per mapping. */
const maxUnknownKeys = 20;

function unknownKeysOf(
  issues: readonly Issue[],
  schema: z.ZodType,
  data: unknown,
): (UnknownKeys & { path: PropertyKey[] })[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [];
    const explained = explainUnknownKeys(issue.keys.slice(0, maxUnknownKeys), issue.path, schema, data);
    return explained.map((keys) => ({ ...keys, path: issue.path }));
  });
}

function faultOf(issue: Issue, yaml: YamlText): SchemaFault {
  const { path } = issue;
  const key = path.at(-1);
  const position = issue.code === 'invalid_key' ? yaml.locateKey(path.slice(0, -1), String(key)) : yaml.locate(path);
  return { position, ...issueMessage(issue, fieldName(path), valueAt(yaml.data, path)), paths: [path] };
}

/** The issue of the union branch that matches best: the one deepest in the data. */
function insideUnion(issue: Issue): Issue {
  if (issue.code !== 'invalid_union') return issue;
  const deepest = issue.errors.flat().sort((a, b) => b.path.length - a.path.length)[0];
  if (!deepest) return { code: 'custom', path: issue.path, message: '写法不对', params: {} };
  return insideUnion({ ...deepest, path: [...issue.path, ...deepest.path] });
}
