import type { z } from 'zod';
import { under, valueAt } from './field-name.ts';
import { knownDescription, knownKeys } from './known-keys.ts';
import { didYouMean, nearMiss } from './near-miss.ts';

/** What keys of one mapping should have been. `explained`: paths of values that are missing or empty only because of them. */
export interface UnknownKeys {
  keys: string[];
  message: string;
  fix: string;
  explained: PropertyKey[][];
}

/** Explains the unknown keys of the mapping at `path`; those of one mistake together. */
export function explainUnknownKeys(
  keys: readonly string[],
  path: readonly PropertyKey[],
  schema: z.ZodType,
  data: unknown,
): UnknownKeys[] {
  const known = knownKeys(schema, path);
  const outdented = outdentedKeys(keys, path, known, schema, data);
  const left = keys.filter((key) => !outdented.some((group) => group.keys.includes(key)));
  const former = formerKeys(left, path, known, data);
  const others = left.filter((key) => !former?.keys.includes(key));
  const unused = known.filter((key) => valueAt(data, [...path, key]) === undefined);
  return [
    ...outdented,
    ...(former ? [former] : []),
    ...others.map((key) => indentedKey(key, path, schema, data) ?? misspeltKey(key, path, schema, unused)),
  ];
}

/** Keys that `urls` has replaced in catalogue entries and reports, with what to write for their values. */
function formerKeys(
  keys: readonly string[],
  path: readonly PropertyKey[],
  known: readonly string[],
  data: unknown,
): UnknownKeys | null {
  const former = keys.filter((key) => formerNames.has(key));
  if (!known.includes('urls') || former.length === 0) return null;
  const [published, basis, url, official, urlDate] = ['published', 'dateBasis', 'url', 'officialUrl', 'urlDate'].map(
    (key) => valueAt(data, [...path, key]),
  );
  const date = typeof published === 'string' ? `, ${basis === 'url' ? 'urlDate' : 'date'}: ${published}` : '';
  const inAddress = typeof urlDate === 'string' && basis !== 'url' ? `, urlDate: ${urlDate}` : '';
  const kind = basis === 'repost' ? 'repost' : 'official';
  return {
    keys: former,
    message: `不认识的键 ${former.join('、')}${under(path)}，网址和公布日期现在写在 urls 里`,
    fix: `改成 urls: [{ address: ${official ?? url ?? '网址'}, kind: ${kind}${date}${inAddress} }]（转载页写 kind: repost，不知道的日期不写）`,
    explained: [[...path, 'urls']],
  };
}

const formerNames: ReadonlySet<string> = new Set(['url', 'officialUrl', 'published', 'dateBasis', 'urlDate']);

/** Keys that belong below another key of the mapping and lack its indentation. */
function outdentedKeys(
  keys: readonly string[],
  path: readonly PropertyKey[],
  known: readonly string[],
  schema: z.ZodType,
  data: unknown,
): UnknownKeys[] {
  return known.flatMap((parent) => {
    const value = valueAt(data, [...path, parent]);
    const below = knownKeys(schema, [...path, parent]);
    const moved = keys.filter((key) => below.includes(key) && valueAt(value, [key]) === undefined);
    if (moved.length === 0) return [];
    return [
      {
        keys: moved,
        message: `${moved.join('、')} 应写在 ${parent} 之下`,
        fix: `移到 ${parent}: 的下一行，每行前加两个空格`,
        explained: [[...path, parent], ...below.map((key) => [...path, parent, key])],
      },
    ];
  });
}

/** A key that belongs to the mapping above and is indented too far. */
function indentedKey(key: string, path: readonly PropertyKey[], schema: z.ZodType, data: unknown): UnknownKeys | null {
  const above = path.slice(0, -1);
  const isMapping = typeof path.at(-1) === 'string';
  if (!isMapping || valueAt(data, [...above, key]) !== undefined) return null;
  if (!knownKeys(schema, above).includes(key)) return null;
  return {
    keys: [key],
    message: `${key} 缩进多了，不属于 ${String(path.at(-1))}`,
    fix: `与 ${String(path.at(-1))}: 对齐，行首去掉多的空格`,
    explained: [[...above, key], ...Object.keys(Object(valueAt(data, path))).map((sibling) => [...path, sibling])],
  };
}

function misspeltKey(
  key: string,
  path: readonly PropertyKey[],
  schema: z.ZodType,
  unused: readonly string[],
): UnknownKeys {
  const described = unused.find((name) => isNamed(key, knownDescription(schema, path, name)));
  const near = described ?? nearMiss(key, unused);
  return {
    keys: [key],
    message: `不认识的键 ${key}${under(path)}`,
    fix: described ? `键用英文写：${described}` : didYouMean(key, unused, '检查拼写；没有这一项就删去'),
    explained: near === null ? [] : [[...path, near]],
  };
}

/** Whether a Chinese key is the beginning of a field's description: 标题 of 标题，照录. */
function isNamed(key: string, description: string): boolean {
  return key.length > 1 && /^\p{Script=Han}+$/u.test(key) && description.startsWith(key);
}
