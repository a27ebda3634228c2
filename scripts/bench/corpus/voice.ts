import type { AnnotationKind } from '../../../src/model/annotation.ts';
import { madeName } from './names.ts';
import type { Random } from './random.ts';
import type { Slot } from './schedule.ts';
import type { Splicer } from './splice.ts';
import { phrases } from './words.ts';
import type { Fields } from './yaml.ts';

/** What an annotation will say, with words of the text that it rests on. */
export type Claim = { kind: AnnotationKind; quote: string } & Fields;

/** Who speaks in a text, and of what. */
export interface Voice {
  slot: Slot;
  /** The report's number in the archive. The first ones are made to differ in every way, see `happens`. */
  number: number;
  seed: string;
  random: Random;
  splicer: Splicer;
  /** The plan that it speaks to. */
  plan: { id: string; tasks: readonly number[]; targets: readonly string[] } | null;
  /** These grow while the text is written; `told` are the sentence templates used. */
  claims: Claim[];
  told: Set<string>;
}

/** Tells whether something rare happens: by chance, and certainly in one of the first reports of every archive. */
export function happens({ random, number }: Voice, certain: number, probability: number): boolean {
  return random.chance(probability) || number === certain;
}

/** Picks a phrase of words/phrases.yaml and fills its slots. */
export function say(name: string, { slot, random }: Pick<Voice, 'slot' | 'random'>): string {
  return fill(random.pick(phrases[name] ?? []), slot, random);
}

/** Fills the slots of a text; `{-1}` is the year before the report's. */
export function fill(text: string, { issuer, year }: Slot, random: Random): string {
  const slots: Record<string, unknown> = { ...issuer.words, year, next: year + 1 };
  const word = (slot: string) => slots[slot] ?? (slot === 'name' ? madeName(random) : `${year + Number(slot)}年`);
  return text.replace(/\{([^}]*)\}/g, (_, slot) => String(word(slot)));
}
