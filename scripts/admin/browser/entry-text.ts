import { isMap, isScalar, type Node, type Pair, Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { flowValue, type IsQuoted, mappingLines, yamlLines } from '../../report-files/yaml-lines.ts';
import { quotedScalar, yamlScalar } from '../../report-files/yaml-scalar.ts';
import { indentAt, lineStart } from './entry-spans.ts';
import { isRecord } from './values.ts';

/** The order of a form's keys by path: `''` for the whole file, `dates`, `urls`. */
export type KeyOrder = ReadonlyMap<string, readonly string[]>;

/** A new value of a scalar. Quoted texts stay quoted. */
export function scalarText(value: unknown, { type }: Scalar): string {
  if (typeof value !== 'string') return String(value);
  if (type === Scalar.QUOTE_SINGLE && /^[\p{L}\p{N} -]*$/u.test(value)) return `'${value}'`;
  return type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE ? quotedScalar(value) : yamlScalar(value);
}

/** A new key of a mapping, in block style whole lines. */
export function pairText(text: string, map: YAMLMap, key: string, value: unknown): string {
  if (map.flow) return `${key}: ${flowValue(key, value)}`;
  const first = (map.items[0] as Pair<Node> | undefined)?.key.range?.[0];
  const indent = first === undefined ? '' : ' '.repeat(first - lineStart(text, first));
  return yamlLines(key, value)
    .map((line) => `${indent}${line}\n`)
    .join('');
}

/** Returns a writer of new entries of a list. It follows their neighbours: layout, order of keys, quotation marks. */
export function entryWriter(text: string, seq: YAMLSeq, start: number, order: readonly string[]) {
  const maps = seq.items.filter(isMap);
  const isQuoted: IsQuoted = (key) => maps.some((map) => isQuotedByChoice(map.get(key, true)));
  const keys = mergedOrder(
    maps.map((map) => map.items.map(keyOf)),
    order,
  );
  const indent = ' '.repeat(indentAt(text, start));
  const isBlock = !seq.flow && maps.length > 0 && maps.at(-1)?.flow !== true;
  return (value: unknown): string => {
    const entry = isRecord(value) ? sortKeys(value, keys) : value;
    if (seq.flow) return flowValue('', entry, isQuoted);
    if (isBlock && isRecord(entry)) return blockEntry(entry, indent, isQuoted);
    return `${indent}- ${flowValue('', entry, isQuoted)}\n`;
  };
}

/** A list entry in block style: `- a: 1`, and the other keys below. */
export function blockEntry(entry: object, indent = '', isQuoted?: IsQuoted): string {
  return mappingLines(entry, isQuoted)
    .map((line, i) => `${indent}${i === 0 ? '- ' : '  '}${line}\n`)
    .join('');
}

/** A new value with its keys, also those of nested values, in the order of the form. */
export function inFormOrder(value: unknown, order: KeyOrder, path: string): unknown {
  if (Array.isArray(value)) return value.map((item) => inFormOrder(item, order, path));
  if (!isRecord(value)) return value;
  const nested = Object.entries(value).map(([key, inner]) => [key, inFormOrder(inner, order, pathOf(path, key))]);
  return sortKeys(Object.fromEntries(nested), order.get(path) ?? []);
}

/** `dates.signed` */
export function pathOf(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

/** The name of a pair's key. */
export function keyOf({ key }: { key: unknown }): string {
  return String(isScalar(key) ? key.value : key);
}

/** One order of keys for entries of which each may lack some; keys that no entry has are placed as in the form. */
function mergedOrder(entries: readonly (readonly string[])[], formOrder: readonly string[]): string[] {
  const order: string[] = [];
  for (const keys of [...[...entries].sort((a, b) => b.length - a.length), formOrder]) {
    keys.forEach((key, index) => {
      if (!order.includes(key)) order.splice(order.indexOf(keys[index - 1] ?? '') + 1, 0, key);
    });
  }
  return order;
}

function sortKeys(value: Record<string, unknown>, order: readonly string[]): Record<string, unknown> {
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => rank(a) - rank(b)));
}

/** Whether a text is in quotes that YAML does not need. */
function isQuotedByChoice(node: unknown): boolean {
  if (!isScalar(node) || (node.type !== Scalar.QUOTE_DOUBLE && node.type !== Scalar.QUOTE_SINGLE)) return false;
  return yamlScalar(String(node.value)) === node.value;
}
