import { describe, expect, test } from 'vitest';
import { placeEntries } from '../../../scripts/admin/browser/place-entries.ts';

interface Entry {
  quote: string;
  place: number | null;
}
const entry = (quote: string, place: number | null): Entry => ({ quote, place });
const place = (before: readonly Entry[], after: readonly Entry[]) =>
  placeEntries(before, after, (item) => item.place).map(({ quote }) => quote);

describe('new entries', () => {
  const [a, b, c] = [entry('a', 10), entry('b', 20), entry('c', 30)];

  test('go where their sentences are', () => {
    expect(place([a, b, c], [a, b, c, entry('x', 15), entry('y', 5), entry('z', 40)])).toEqual([
      ...['y', 'a', 'x', 'b', 'c', 'z'],
    ]);
  });

  test('with the same sentence as another go behind it', () => {
    expect(place([a, b, c], [a, b, c, entry('x', 20)])).toEqual(['a', 'b', 'x', 'c']);
  });

  test('whose quotes are not found stay where they are', () => {
    expect(place([a, b], [a, entry('x', null), b])).toEqual(['a', 'x', 'b']);
  });

  test('go among each other in the order of the text', () => {
    expect(place([], [c, a, b])).toEqual(['a', 'b', 'c']);
  });
});

test('entries of the file keep the order that the form gives them', () => {
  const [a, b] = [entry('a', 10), entry('b', 20)];
  expect(place([b, a], [b, a])).toEqual(['b', 'a']);
  expect(place([a, b], [b, a])).toEqual(['b', 'a']);
});
