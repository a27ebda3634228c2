import type { z } from 'zod';
import { reportMetaSchema } from '../../src/model/report.ts';
import { knownKeys } from '../../src/parse/known-keys.ts';
import { yamlLines } from './yaml-lines.ts';
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
  const comment = commentsOnEmpty[key];
  if (Array.isArray(value) && value.length === 0) return comment === undefined ? [] : [`${key}: [] # ${comment}`];
  if (Array.isArray(value) && sentenceLists.has(key)) {
    return [`${key}:`, ...value.map((sentence) => `  - ${yamlScalar(sentence)}`)];
  }
  const written = writtenValue(value, [key]);
  return written === undefined ? [] : yamlLines(key, written);
}

/** A value with its keys in the order of the schema, without those that are left out; undefined if nothing remains. */
function writtenValue(value: unknown, path: readonly PropertyKey[]): unknown {
  if (Array.isArray(value)) return value.map((item) => writtenValue(item, [...path, 0]));
  if (value === false) return undefined;
  if (typeof value !== 'object' || value === null) return value;
  const pairs = pairsOf(value, path)
    .map(([key, inner]) => [key, writtenValue(inner, [...path, key])] as const)
    .filter(([, inner]) => inner !== undefined);
  return pairs.length === 0 ? undefined : Object.fromEntries(pairs);
}

/** The keys and values of an object at a path of the front matter, in the order of the schema. */
function pairsOf(object: object, path: readonly PropertyKey[]): [string, unknown][] {
  const values: Record<string, unknown> = { ...object };
  return knownKeys(reportMetaSchema, path).map((key) => [key, values[key]]);
}
