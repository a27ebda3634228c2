/**
 * Removes empty form values: empty strings, lists and groups, `null`, and `false`, the default of every switch. Undefined if
 * nothing remains.
 */
export function prune(value: unknown): unknown {
  if (value === null || value === undefined || value === false) return undefined;
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (Array.isArray(value)) {
    const kept = value.map(prune).filter((item) => item !== undefined);
    return kept.length === 0 ? undefined : kept;
  }
  if (typeof value === 'object') {
    const kept = Object.entries(value)
      .map(([key, item]) => [key, prune(item)] as const)
      .filter(([, item]) => item !== undefined);
    return kept.length === 0 ? undefined : Object.fromEntries(kept);
  }
  return value;
}

/** Whether a form value equals the value in a file. A number equals its digits as a string; empty values count as absent. */
export function isSame(fileValue: unknown, value: unknown): boolean {
  if (Array.isArray(fileValue) && Array.isArray(value)) {
    return fileValue.length === value.length && fileValue.every((item, index) => isSame(item, value[index]));
  }
  if (isObject(fileValue) && isObject(value)) {
    const keys = new Set([...Object.keys(fileValue), ...Object.keys(value)]);
    return [...keys].every((key) => isSame(fileValue[key], value[key]) || areBothEmpty(fileValue[key], value[key]));
  }
  if (typeof fileValue === 'number' && typeof value === 'string') return String(fileValue) === value;
  return fileValue === value;
}

function areBothEmpty(fileValue: unknown, value: unknown): boolean {
  return prune(fileValue) === undefined && prune(value) === undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
