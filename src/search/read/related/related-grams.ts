/** Chooses the grams of a query that find related texts. */

import type { Query } from '../../format/query.ts';

/** Words of questions, which say nothing about their topic. Between them a query is cut, so that no gram spans two words. */
const questionWords =
  /怎么样?|怎样|如何|多少|哪些|哪里|什么|为何|是否|有没有|以及|关于|情况|[的了吗呢吧和与及在是有被把对要]/gu;

/** Enough to cover usual questions; each costs a request. */
const MAX_GRAMS = 10;

/** Distinct pairs of neighbouring characters, or single ones that stand alone; at most MAX_GRAMS, evenly spaced. */
export function relatedGrams({ terms }: Query): string[] {
  const all = new Set(terms.flatMap(({ text }) => piecesOf(text).flatMap(gramsOf)));
  const grams = [...all];
  const count = Math.min(MAX_GRAMS, grams.length);
  return Array.from({ length: count }, (_, i) => grams[Math.floor((i * grams.length) / count)] ?? '');
}

/** The term itself if it is made of nothing but such words. */
function piecesOf(term: string): string[] {
  const pieces = term.split(questionWords).filter((piece) => piece !== '');
  return pieces.length === 0 ? [term] : pieces;
}

function gramsOf(piece: string): string[] {
  if (piece.length === 1) return [piece];
  return Array.from({ length: piece.length - 1 }, (_, i) => piece.slice(i, i + 2));
}
