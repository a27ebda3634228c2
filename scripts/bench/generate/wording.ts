import type { Voice } from './voice.ts';

/**
 * A word of a list as a text chooses it: some words are common everywhere, but most of all every text has favourites of
 * its own. That is what makes texts differ more from each other than from themselves.
 */
export function fromList<T>(list: readonly T[], voice: Pick<Voice, 'random' | 'leaning'>): T {
  const { random } = voice;
  const isCommon = random.chance(0.3);
  const index = random.commonIndex(list.length);
  return at(list, isCommon ? index : favourite(index, list.length, voice.leaning));
}

/** The same for things that stand out when they are said again: a flatter choice among a text's own favourites. */
export function favoured<T>(list: readonly T[], { random, leaning }: Pick<Voice, 'random' | 'leaning'>): T {
  const index = Math.floor(list.length * random.next() ** 1.7);
  return at(list, favourite(index, list.length, leaning));
}

/** Sends an index through an order of the list that is a text's own. */
function favourite(index: number, length: number, leaning: number): number {
  if (leaning === 0) return index;
  let step = (leaning % 97) + 31;
  while (greatestDivisor(step, length) > 1) step++;
  return (leaning + index * step) % length;
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new RangeError('Nothing to choose from');
  return found;
}
