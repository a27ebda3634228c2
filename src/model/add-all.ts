/** Appends a list to another. `push(...items)` overflows the stack for a hundred thousand items. */
export function addAll<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item);
}
