import { pairEntries } from './pairs.ts';

/**
 * The order of a list's entries in which new ones are where their sentences are in the text. Entries that the file had
 * keep the order of the form. `placeOf` is null for an entry whose quote is not found: it stays behind its neighbour.
 */
export function placeEntries<Entry>(
  before: readonly unknown[],
  after: readonly Entry[],
  placeOf: (entry: Entry) => number | null,
): Entry[] {
  const olds = pairEntries(before, after);
  const placed = after
    .map((entry, i) => ({ entry, place: placeOf(entry), isNew: olds[i] === -1 }))
    .filter(({ isNew, place }) => !isNew || place === null);
  after.forEach((entry, i) => {
    const place = placeOf(entry);
    if (olds[i] !== -1 || place === null) return;
    const earlier = placed.findLastIndex((other) => other.place !== null && other.place <= place);
    placed.splice(earlier + 1, 0, { entry, place, isNew: true });
  });
  return placed.map(({ entry }) => entry);
}
