import type { Bound } from '../../../src/model/terms.ts';
import type { Voice } from './voice.ts';

/** A count for a place of middling size, scaled to the place that speaks, and how it is printed before its unit. */
export function printCount(
  low: number,
  high: number,
  loose: boolean,
  { random, scale }: Voice,
): { text: string; value: number; bound: 'exact' | 'about' | 'over' | 'at-least' } {
  const spread = (high / low) ** random.next();
  const value = Math.max(1, Math.round(low * spread * scale));
  if (loose && random.chance(0.35)) return printLoosely(value, random.pick(forms));
  if (value >= 20000 && random.chance(0.5)) return { ...inWan(value), bound: 'exact' };
  return { text: String(value), value, bound: 'exact' };
}

type Form = readonly [before: string, after: string, bound: Extract<Bound, 'about' | 'over' | 'at-least'>];
const forms: readonly Form[] = [
  ['近', '', 'about'],
  ['约', '', 'about'],
  ['超过', '', 'over'],
  ['超', '', 'over'],
  ['', '余', 'about'],
  ['', '多', 'about'],
  ['不少于', '', 'at-least'],
];

/** 近80, 50余, 超过300万: a round number and the word that bounds it. */
function printLoosely(value: number, [before, after, bound]: Form) {
  const size = 10 ** Math.max(1, Math.floor(Math.log10(Math.max(value, 10))) - 1);
  const round = Math.max(size, Math.round(value / size) * size);
  const plain = round >= 20000 ? inWan(round) : { text: String(round), value: round };
  return { text: before + plain.text + after, value: plain.value, bound };
}

function inWan(value: number) {
  const hundreds = Math.round(value / 100);
  return { text: `${hundreds / 100}万`, value: hundreds * 100 };
}
