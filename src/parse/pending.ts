/** The keys of one mapping whose value is still 待定. */
export interface PendingKeys {
  path: PropertyKey[];
  keys: string[];
}

/** Finds the values that `npm run suggest` writes where it knows none, by mapping. */
export function findPending(data: unknown): PendingKeys[] {
  return hasPending(data) ? pendingBelow(data, []) : [];
}

/** Most files have none: this look takes no memory. */
function hasPending(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return data === pendingValue;
  return Object.values(data).some(hasPending);
}

function pendingBelow(data: unknown, path: readonly PropertyKey[]): PendingKeys[] {
  if (typeof data !== 'object' || data === null) return [];
  if (Array.isArray(data)) return data.flatMap((item, i) => pendingBelow(item, [...path, i]));
  const keys = Object.keys(data).filter((key) => Reflect.get(data, key) === pendingValue);
  const below = Object.entries(data).flatMap(([key, value]) => pendingBelow(value, [...path, key]));
  return keys.length === 0 ? below : [{ path: [...path], keys }, ...below];
}

const pendingValue = '待定';
