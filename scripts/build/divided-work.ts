/** How many items two threads have taken of one list. */
export type TakenCount = Int32Array<SharedArrayBuffer>;

export function takenCount(): TakenCount {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}

/** Items that this thread takes from the start of the list, while another takes from its end. Both have the same list. */
export function fromStart<T>(items: readonly T[], taken: TakenCount): Generator<T> {
  return untilTaken(items, taken, (count) => count);
}

/** Items that this thread takes from the end of the list; see `fromStart`. */
export function fromEnd<T>(items: readonly T[], taken: TakenCount): Generator<T> {
  return untilTaken(items, taken, (count) => items.length - 1 - count);
}

/** Leaves nothing to take: more than any list has, and far from overflowing. */
export function stop(taken: TakenCount): void {
  Atomics.store(taken, 0, 2 ** 30);
}

/** `place` of the number of items that this thread has taken. As long as no more are taken than there are, nobody has that one. */
function* untilTaken<T>(items: readonly T[], taken: TakenCount, place: (count: number) => number): Generator<T> {
  for (let own = 0; Atomics.add(taken, 0, 1) < items.length; own++) yield items[place(own)] as T;
}
