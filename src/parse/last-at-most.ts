/**
 * Index of the last item whose `key` is at most `limit`; -1 if there is none. The items are in ascending order of `key`.
 * Binary search: texts may have 100,000 blocks or numbers, and annotation files thousands of quotes that look one up.
 */
export function lastAtMost<T>(items: readonly T[], key: (item: T, index: number) => number, limit: number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && key(item, middle) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
