/** Draws quotations with mistakes, as readers type, copy or recognise them. */

import { TRADITIONAL_PAIRS } from '../../../src/parse/traditional-table.ts';
import { Random } from '../corpus/random.ts';
import { misquote } from './misquote.ts';
import { type BenchQuery, drawRun } from './queries.ts';

/** A way to misquote: the quotation as typed, and the run of folded text that it is drawn from. */
type Misquotation = (draw: (length: number) => string, random: Random) => { text: string; original: string };

/** Every group is measured apart; the first two have a bar for recall (format-results.ts). */
const groups: Readonly<Record<string, Misquotation>> = {
  'one error': (draw, random) => {
    const original = draw(random.whole(8, 40));
    return { text: misquote(original, 1, random), original };
  },
  '5 %': (draw, random) => {
    const original = draw(40);
    return { text: misquote(original, 2, random), original };
  },
  'traditional and recognised': (draw, random) => {
    const original = draw(random.whole(12, 40));
    return { text: recognised(traditional(original), random), original };
  },
  // Foreign characters at both ends: part of what stood before and behind was copied along.
  'cut at both ends': (draw, random) => {
    const original = draw(random.whole(16, 40));
    return { text: draw(2) + original + draw(2), original };
  },
  'other punctuation': (draw, random) => {
    const original = draw(random.whole(12, 40));
    return { text: punctuated(misquote(original, 1, random), random), original };
  },
  'two reports': (draw) => {
    const original = draw(32);
    return { text: original + draw(8), original };
  },
};

/** `count` of each of the first two groups, a quarter of it of the others. `paragraphs`: folded, per record. */
export function drawMisquotations(
  paragraphs: readonly (readonly string[])[],
  count: number,
  seed: string,
): BenchQuery[] {
  return Object.entries(groups).flatMap(([kind, misquotation], group) => {
    const random = new Random(`${seed} ${kind}`);
    const draw = (length: number): string => drawRun(paragraphs, length, random);
    return Array.from({ length: Math.ceil(count / (group < 2 ? 1 : 4)) }, () => ({
      kind,
      ...misquotation(draw, random),
    }));
  });
}

const traditionalForms = new Map(
  TRADITIONAL_PAIRS.match(/../gsu)?.map((pair) => [pair.charAt(1), pair.charAt(0)] as const),
);

function traditional(text: string): string {
  return [...text].map((character) => traditionalForms.get(character) ?? character).join('');
}

/** What text recognition and PDF fonts make of characters. */
const confused = '己已已巳未末末未人入入人日曰土士士土干千千干申甲大犬治冶理埋民⺠见⻅门⻔长⻓0O1l';
const confusions = new Map(confused.match(/../gu)?.map((pair) => [pair.charAt(0), pair.charAt(1)] as const));

/** One wrong character; of those that recognition confuses if there is one. */
function recognised(text: string, random: Random): string {
  const characters = [...text];
  const places = characters.flatMap((character, i) => (confusions.has(character) ? [i] : []));
  if (places.length === 0) return misquote(text, 1, random);
  const place = random.pick(places);
  return characters.map((character, i) => (i === place ? confusions.get(character) : character)).join('');
}

const marks = ['，', '。', '、', '；', '“', '”', ' ', ',', '……'];

/** Marks and spaces at random places. */
function punctuated(text: string, random: Random): string {
  return [...text].map((character) => character + (random.chance(0.15) ? random.pick(marks) : '')).join('');
}
