/**
 * Removes empty form values: blank strings, empty lists and groups, `null`, and `false`, the default of every switch.
 * Undefined if nothing remains. `mayBeEmpty` has the paths of texts that an entry must have even if they are empty, such
 * as `corrections.text`; paths skip list indices.
 */
export function prune(value: unknown, mayBeEmpty: ReadonlySet<string> = new Set(), path = ''): unknown {
  if (value === null || value === undefined || value === false) return undefined;
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (Array.isArray(value)) {
    const kept = value.map((item) => prune(item, mayBeEmpty, path)).filter((item) => item !== undefined);
    return kept.length === 0 ? undefined : kept;
  }
  if (!isRecord(value)) return value;
  const pathOf = (key: string) => (path === '' ? key : `${path}.${key}`);
  const pruned = new Map(Object.entries(value).map(([key, item]) => [key, prune(item, mayBeEmpty, pathOf(key))]));
  if ([...pruned.values()].every((item) => item === undefined)) return undefined;
  for (const required of mayBeEmpty) {
    const key = required.slice(required.lastIndexOf('.') + 1);
    if (required === pathOf(key) && pruned.get(key) === undefined) pruned.set(key, value[key] ?? '');
  }
  return Object.fromEntries([...pruned].filter(([, item]) => item !== undefined));
}

/** Whether a form value equals the value in a file. A number equals its digits as a string; empty values count as absent. */
export function isSame(fileValue: unknown, value: unknown): boolean {
  return canonicalOf(fileValue) === canonicalOf(value);
}

/** Equal for values that are the same. */
export function canonicalOf(value: unknown): string {
  return JSON.stringify(sorted(prune(value)) ?? null);
}

function sorted(value: unknown): unknown {
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(sorted);
  if (!isRecord(value)) return value;
  const keys = Object.keys(value).sort();
  return keys.map((key) => [key, sorted(value[key])]);
}

/** Whether a value is a mapping. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
