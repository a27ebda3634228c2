/** What several texts have in common, by how many they are, and apart what only one has. */
export interface Shared<T> {
  /** Most texts first; equal numbers keep their order. */
  shared: T[];
  single: T[];
  none: T[];
}

/** `countOf` returns the number of reports, or of reports and plans. */
export function bySharing<T>(items: readonly T[], countOf: (item: T) => number): Shared<T> {
  const ordered = items.toSorted((a, b) => countOf(b) - countOf(a));
  return {
    shared: ordered.filter((item) => countOf(item) > 1),
    single: ordered.filter((item) => countOf(item) === 1),
    none: ordered.filter((item) => countOf(item) === 0),
  };
}
