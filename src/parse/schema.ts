import type { z } from 'zod';
import type { Position, Problem } from '../model/problem.ts';
import { knownKeys } from './known-keys.ts';
import { suggest } from './near-miss.ts';
import type { YamlText } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/** Reads YAML data through a schema: the typed value, or every problem with its place in the file. */
export function readSchema<S extends z.ZodType>(
  schema: S,
  yaml: YamlText,
  file: string,
): { value: z.output<S> | null; problems: Problem[] } {
  const result = schema.safeParse(yaml.data ?? undefined);
  if (result.success) return { value: result.data, problems: [] };
  const problems = firstOfPaths(result.error.issues).flatMap((issue) => wordIssue(issue, schema, yaml, file));
  return { value: null, problems };
}

/** What is no list is not told to be too long as well: of several issues with one value the first counts. */
function firstOfPaths(issues: readonly Issue[]): Issue[] {
  const paths = new Set<string>();
  return issues.filter((issue) => {
    const path = JSON.stringify([issue.code === 'unrecognized_keys', ...issue.path]);
    if (paths.has(path)) return false;
    paths.add(path);
    return true;
  });
}

/** Of the unknown keys of one mapping so many are told: a file made of nothing else is not worth more time. */
const mostKeys = 20;

/** One of zod's issues as problems in the editors' language. */
function wordIssue(issue: Issue, schema: z.ZodType, yaml: YamlText, file: string): Problem[] {
  if (issue.code === 'invalid_union') return wordIssue(closestBranch(issue), schema, yaml, file);

  const name = fieldName(issue.path);
  const problem = (position: Position, message: string, fix: string): Problem => ({
    file,
    ...position,
    rule: 'schema',
    message,
    fix,
    severity: 'error',
  });
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, issue.path).filter((key) => !isWritten(yaml.data, issue.path, key));
    return issue.keys
      .slice(0, mostKeys)
      .map((key) =>
        problem(
          yaml.locateKey(issue.path, key),
          `不认识的键 ${key}${under(name)}`,
          suggest(key, known, '检查拼写；没有这一项就删去'),
        ),
      );
  }
  const { message, fix } = describe(issue, name, valueAt(yaml.data, issue.path));
  return [problem(yaml.locate(issue.path), message, fix)];
}

function describe(issue: Issue, name: string, found: unknown): { message: string; fix: string } {
  if (issue.code === 'custom') {
    const say = text(issue.params?.say) ?? issue.message;
    return { message: `${name}：${say}`, fix: text(issue.params?.fix) ?? `改正 ${name} 的写法` };
  }
  if (found === undefined) return { message: `缺少 ${name}`, fix: `补上 ${name}，写法见字段表` };
  if (found === null) return { message: `${name} 是空的`, fix: '按字段表写上内容；没有这一项就删去' };
  const got = `写的是 ${show(found)}`;
  switch (issue.code) {
    case 'invalid_type':
      return { message: `${name} 应为${typeNames[issue.expected] ?? issue.expected}，${got}`, fix: '按字段表改写' };
    case 'invalid_value':
      return { message: `${name} 不能这样写，${got}`, fix: `可写：${issue.values.map(String).join('、')}` };
    case 'too_small':
      return { message: `${name} 太短或太小，${got}`, fix: `不少于 ${issue.minimum}` };
    case 'too_big':
      return { message: `${name} 太长或太大，${got}`, fix: `不超过 ${issue.maximum}` };
    case 'invalid_key':
      return { message: `键 ${name} 的写法不对`, fix: '按字段表改写' };
    default:
      return { message: `${name} 的写法不对，${got}`, fix: '按字段表改写' };
  }
}

/** Of the branches of a union, the issue that comes closest to what was written: the one deepest in the data. */
function closestBranch(issue: z.core.$ZodIssueInvalidUnion): Issue {
  const issues = issue.errors.flat();
  const chosen = [...issues].sort((a, b) => b.path.length - a.path.length)[0];
  if (!chosen) return { code: 'custom', path: issue.path, message: '写法不对', params: {} };
  return { ...chosen, path: [...issue.path, ...chosen.path] };
}

/** Whether a mapping has a key already: nobody meant to write it a second time. */
function isWritten(data: unknown, path: readonly PropertyKey[], key: string): boolean {
  const found = valueAt(data, path);
  return typeof found === 'object' && found !== null && Object.hasOwn(found, key);
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    data,
  );
}

/** `observations[3].value`, counted from one as people do. */
function fieldName(path: readonly PropertyKey[]): string {
  if (path.length === 0) return '文件内容';
  return path.reduce<string>((name, key) => {
    if (typeof key === 'number') return `${name}第${key + 1}项`;
    return name === '' ? String(key) : `${name}.${String(key)}`;
  }, '');
}

function under(name: string): string {
  return name === '文件内容' ? '' : `（在 ${name} 下）`;
}

function show(value: unknown): string {
  const shown = JSON.stringify(value) ?? String(value);
  return shown.length > 40 ? `${shown.slice(0, 40)}…` : shown;
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

const typeNames: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: ' true 或 false',
  array: '列表（每项以 - 开头）',
  object: '“键: 值”',
  record: '“键: 值”',
};
