import type { z } from 'zod';
import { reportMetaSchema } from '../../src/model/report.ts';
import { knownKeys } from '../../src/parse/known-keys.ts';
import { yamlScalar } from './yaml-scalar.ts';

/** Front matter of a new report, as an editor would write it; unknown fields are undefined. */
export type FrontMatter = z.input<typeof reportMetaSchema>;

/** Writes keys in the order of the schema, one line per entry of a list. Empty values and `false` are left out. */
export function writeFrontMatter(meta: FrontMatter): string {
  const lines = pairsOf(meta, []).flatMap(([key, value]) => linesOf(key, value));
  return `${['---', ...lines, '---'].join('\n')}\n`;
}

/** Lists of sentences, written one per line. */
const sentenceLists = new Set(['importNotes']);

/** Comments on required lists that a source may leave empty. */
const commentsOnEmpty: Readonly<Record<string, string>> = { issuers: '来源没有写明发布机关，请填写全称' };

function linesOf(key: string, value: unknown): string[] {
  if (Array.isArray(value)) return listLines(key, value);
  if (typeof value !== 'object' || value === null) return pairLines(key, value);
  const lines = pairsOf(value, [key]).flatMap(([name, inner]) => pairLines(name, inner));
  return lines.length === 0 ? [] : [`${key}:`, ...lines.map((line) => `  ${line}`)];
}

function listLines(key: string, list: readonly unknown[]): string[] {
  const comment = commentsOnEmpty[key];
  if (list.length === 0) return comment === undefined ? [] : [`${key}: [] # ${comment}`];
  if (sentenceLists.has(key)) return [`${key}:`, ...list.map((sentence) => `  - ${scalar(sentence)}`)];
  if (list.every((item) => typeof item !== 'object')) return [`${key}: [${list.map(scalar).join(', ')}]`];
  return [
    `${key}:`,
    ...list.map((item) => {
      const pairs = pairsOf(Object(item), [key, 0]).flatMap(([name, inner]) => pairLines(name, inner));
      return `  - { ${pairs.join(', ')} }`;
    }),
  ];
}

function pairLines(key: string, value: unknown): string[] {
  return value === undefined || value === false ? [] : [`${key}: ${scalar(value)}`];
}

/** The keys and values of an object at a path of the front matter, in the order of the schema. */
function pairsOf(object: object, path: readonly PropertyKey[]): [string, unknown][] {
  const values: Record<string, unknown> = { ...object };
  return knownKeys(reportMetaSchema, path).map((key) => [key, values[key]]);
}

function scalar(value: unknown): string {
  return typeof value === 'string' ? yamlScalar(value) : String(value);
}
