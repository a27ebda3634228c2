/** Finds the blocks of a text that hold most of a query's grams. */

import { fold } from '../../../parse/fold.ts';
import { variantsOf } from '../../../parse/variants.ts';
import type { BundledRecord } from '../../format/bundle.ts';
import { type Filters, isNarrowed } from '../filter.ts';
import { type Hit, MAX_PASSAGES } from '../hit.ts';
import { cutPassages, piecesOf } from '../passages.ts';
import { admitsBlock, type ParagraphMatch, rangesOf } from '../verify.ts';
import type { GramWeight, RelatedCandidate } from './rank-related.ts';

export interface RelatedMatch {
  candidate: RelatedCandidate;
  hit: Hit;
  /** Of the best block, with the grams that only title and names have. */
  score: number;
}

/** Blocks with less than this share of the best one's score are not shown. */
const SHOWN = 0.6;

/** Null if the filters admit no block with any gram. `most`: passages to show. */
export function matchRelated(
  record: BundledRecord,
  grams: readonly GramWeight[],
  filters: Filters,
  most = MAX_PASSAGES,
): Omit<RelatedMatch, 'candidate'> | null {
  const variants = variantsOf(record.pairs);
  const names = isNarrowed(filters)
    ? ''
    : [record.title, ...record.names].map((name) => fold(name, variants)).join('\n');
  const named = grams.filter(({ gram }) => names.includes(gram));
  const blocks = record.paragraphs
    .flat()
    .filter((block) => admitsBlock(block, filters))
    .map((block) => {
      const text = fold(block[1], variants);
      const held = grams.filter(({ gram }) => text.includes(gram));
      return { block, held, score: weightOf(held) };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const [best] = blocks;
  if (best === undefined && named.length === 0) return null;

  const typed = grams.map(({ gram }) => gram);
  const paragraphs = blocks
    .filter(({ score }) => score >= SHOWN * (best?.score ?? 0))
    .map(({ block, held }): ParagraphMatch => {
      return { blocks: [block], ranges: rangesOf(block[1], typed, variants), terms: held.length };
    });
  const { passages, total } = cutPassages(paragraphs, most);
  const title = piecesOf(record.title, rangesOf(record.title, typed, variants));
  const score = weightOf([...new Set([...named, ...(best?.held ?? [])])]);
  return { hit: { record, title, passages, passageCount: total, complete: true }, score };
}

function weightOf(grams: readonly GramWeight[]): number {
  return grams.reduce((sum, { weight }) => sum + weight, 0);
}
