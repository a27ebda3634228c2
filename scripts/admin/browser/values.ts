/**
 * A value without what a form leaves behind where nothing was filled in: empty texts, lists and groups, `null`, and
 * `false`, which is what every switch of ours stands at unless somebody turns it. Undefined where nothing is left.
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
      .map(([key, inner]) => [key, prune(inner)] as const)
      .filter(([, inner]) => inner !== undefined);
    return kept.length === 0 ? undefined : Object.fromEntries(kept);
  }
  return value;
}

/**
 * Whether a form's value says the same as what stands in a file: a code written as a number is the same text, and what
 * is empty is not there.
 */
export function isSame(written: unknown, value: unknown): boolean {
  if (Array.isArray(written) && Array.isArray(value)) {
    return written.length === value.length && written.every((item, index) => isSame(item, value[index]));
  }
  if (isObject(written) && isObject(value)) {
    const keys = new Set([...Object.keys(written), ...Object.keys(value)]);
    return [...keys].every((key) => isSame(written[key], value[key]) || isNothing(written[key], value[key]));
  }
  if (typeof written === 'number' && typeof value === 'string') return String(written) === value;
  return written === value;
}

function isNothing(written: unknown, value: unknown): boolean {
  return prune(written) === undefined && prune(value) === undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
