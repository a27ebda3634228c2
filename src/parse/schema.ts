import type { z } from 'zod';
import type { Position, Problem } from '../model/problem.ts';
import { knownKeys } from './known-keys.ts';
import { didYouMean } from './near-miss.ts';
import type { YamlText } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/** Parses YAML data with a schema: the typed value, or all problems with their positions in the file. */
export function parseWithSchema<S extends z.ZodType>(
  schema: S,
  yaml: YamlText,
  file: string,
): { value: z.output<S> | null; problems: Problem[] } {
  const result = schema.safeParse(yaml.data ?? undefined);
  if (result.success) return { value: result.data, problems: [] };
  const problems = firstOfPaths(result.error.issues).flatMap((issue) => problemsOfIssue(issue, schema, yaml, file));
  return { value: null, problems };
}

/** The first issue per path: a value of the wrong type need not also be "too long". */
function firstOfPaths(issues: readonly Issue[]): Issue[] {
  const paths = new Set<string>();
  return issues.filter((issue) => {
    const path = JSON.stringify([issue.code === 'unrecognized_keys', ...issue.path]);
    if (paths.has(path)) return false;
    paths.add(path);
    return true;
  });
}

/** Per mapping. */
const maxUnknownKeys = 20;

function problemsOfIssue(issue: Issue, schema: z.ZodType, yaml: YamlText, file: string): Problem[] {
  if (issue.code === 'invalid_union') return problemsOfIssue(closestBranch(issue), schema, yaml, file);

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
    const keys = knownKeys(schema, issue.path);
    const unused = keys.filter((key) => !hasKey(yaml.data, issue.path, key));
    return issue.keys
      .slice(0, maxUnknownKeys)
      .map((key) =>
        problem(
          yaml.locateKey(issue.path, key),
          `不认识的键 ${key}${under(name)}`,
          formerForm(key, keys) ?? didYouMean(key, unused, '检查拼写；没有这一项就删去'),
        ),
      );
  }
  const { message, fix } = issueMessage(issue, name, valueAt(yaml.data, issue.path));
  const key = issue.path.at(-1);
  const position = issue.code === 'invalid_key' ? yaml.locateKey(issue.path.slice(0, -1), String(key)) : null;
  return [problem(position ?? yaml.locate(issue.path), message, fix)];
}

/** How to write what a former key held, where `urls` has replaced it. */
function formerForm(key: string, known: readonly string[]): string | null {
  if (!known.includes('urls')) return null;
  if (key === 'url' || key === 'officialUrl')
    return `写作 urls: [{ address: 网址, kind: official }]（转载页写 repost）`;
  if (known.includes('dates')) return null;
  if (key === 'published' || key === 'dateBasis' || key === 'urlDate')
    return '日期写在 urls 的网址之下：date: 页面所载的日期，urlDate: 网址中的日期；转载页写 kind: repost；不知道就删去';
  return null;
}

function issueMessage(issue: Issue, name: string, value: unknown): { message: string; fix: string } {
  if (issue.code === 'custom') {
    const message = stringOrNull(issue.params?.message) ?? issue.message;
    return { message: `${name}：${message}`, fix: stringOrNull(issue.params?.fix) ?? `改正 ${name} 的写法` };
  }
  if (value === undefined) return { message: `缺少 ${name}`, fix: `补上 ${name}，写法见字段表` };
  if (value === null) return { message: `${name} 是空的`, fix: '按字段表写上内容；没有这一项就删去' };
  const actual = `写的是 ${formatValue(value)}`;
  switch (issue.code) {
    case 'invalid_type':
      return { message: `${name} 应为${typeNames[issue.expected] ?? issue.expected}，${actual}`, fix: '按字段表改写' };
    case 'invalid_value':
      return { message: `${name} 不能这样写，${actual}`, fix: `可写：${issue.values.map(String).join('、')}` };
    case 'too_small':
      return { message: `${name} 太短或太小，${actual}`, fix: `不少于 ${issue.minimum}` };
    case 'too_big':
      return { message: `${name} 太长或太大，${actual}`, fix: `不超过 ${issue.maximum}` };
    case 'invalid_key': {
      const [inner] = issue.issues;
      if (inner?.code === 'custom') return issueMessage(inner, `键 ${name}`, name);
      return { message: `键 ${name} 的写法不对`, fix: '按字段表改写' };
    }
    default:
      return { message: `${name} 的写法不对，${actual}`, fix: '按字段表改写' };
  }
}

/** The issue of the union branch that matches best: the one deepest in the data. */
function closestBranch(issue: z.core.$ZodIssueInvalidUnion): Issue {
  const issues = issue.errors.flat();
  const deepest = [...issues].sort((a, b) => b.path.length - a.path.length)[0];
  if (!deepest) return { code: 'custom', path: issue.path, message: '写法不对', params: {} };
  return { ...deepest, path: [...issue.path, ...deepest.path] };
}

/** A key that the mapping already has is no suggestion for a misspelt one. */
function hasKey(data: unknown, path: readonly PropertyKey[], key: string): boolean {
  const mapping = valueAt(data, path);
  return typeof mapping === 'object' && mapping !== null && Object.hasOwn(mapping, key);
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    data,
  );
}

/** The path in words, counted from one: `observations第3项.value`. */
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

function formatValue(value: unknown): string {
  const json = JSON.stringify(value) ?? String(value);
  return json.length > 40 ? `${json.slice(0, 40)}…` : json;
}

function stringOrNull(value: unknown): string | null {
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
