/** The grams that a text has several times, for the order of results (format/server-index.ts). */

import { oftenToken, residueToken } from '../format/server-index.ts';
import { FULL_FROM, MAX_FREQUENCY } from '../format/shard-format.ts';

/**
 * What the values of the static index say of frequency, as tokens: bigrams by how often they occur, trigrams by their
 * positions mod 8. Grams that occur once need none. `paragraphs`: folded.
 */
export function repeatsOf(paragraphs: readonly string[]): string[] {
  const frequencies = new Map<string, number>();
  const residues = new Map<string, number>();
  let start = 0;
  for (const text of paragraphs) {
    for (let at = 0; at + 1 < text.length; at++) {
      const bigram = text.slice(at, at + 2);
      frequencies.set(bigram, (frequencies.get(bigram) ?? 0) + 1);
      if (at + 2 === text.length) continue;
      const trigram = text.slice(at, at + 3);
      residues.set(trigram, (residues.get(trigram) ?? 0) | (1 << ((start + at) & 7)));
    }
    if (text !== '') start += text.length + 1;
  }
  return [
    ...[...frequencies].flatMap(([bigram, count]) => oftenTokens(bigram, count)),
    ...[...residues].flatMap(([trigram, mask]) => residueTokens(trigram, mask)),
  ].filter((token) => token.isWellFormed());
}

function oftenTokens(bigram: string, count: number): string[] {
  const tokens: string[] = [];
  for (let times = 2; times <= Math.min(count, MAX_FREQUENCY); times++) tokens.push(oftenToken(bigram, times));
  return tokens;
}

/** As in the static index, many residues count as all. */
function residueTokens(trigram: string, mask: number): string[] {
  const all = [0, 1, 2, 3, 4, 5, 6, 7];
  const found = all.filter((residue) => (mask & (1 << residue)) !== 0);
  if (found.length < 2) return [];
  return (found.length < FULL_FROM ? found : all).map((residue) => residueToken(trigram, residue));
}
