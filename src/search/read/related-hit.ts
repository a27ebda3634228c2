/** Converts a Pagefind result into a hit. */

import type { BundledBlock } from '../format/bundle.ts';
import { blockRanges, questionedByBlock } from '../format/related-record.ts';
import type { SearchType } from '../format/search-record.ts';
import { type Hit, MAX_PASSAGES } from './hit.ts';
import { cutPassages } from './passages.ts';
import { joinRanges, type ParagraphMatch, type Range } from './verify.ts';

/** Fields used of a Pagefind fragment. */
export interface Fragment {
  /** As given to Pagefind. */
  raw_url: string;
  /** Words, each ended by U+200B; `<` and `>` escaped. */
  raw_content: string;
  /** Indexes of matching words. */
  locations: number[];
  meta: Record<string, string>;
}

export function hitOfFragment({ raw_url, raw_content, locations, meta }: Fragment): Hit {
  const words = raw_content.replaceAll('&lt;', '<').replaceAll('&gt;', '>').split('\u200b');
  const paragraphs = blocksWithHits(words, new Set(locations), meta);
  const { passages, total } = cutPassages(paragraphs, MAX_PASSAGES);
  const year = meta.year ? Number(meta.year) : null;
  return {
    record: {
      id: meta.id ?? raw_url,
      type: (meta.type ?? 'report') as SearchType,
      url: raw_url,
      title: meta.title ?? '',
      titleSupplied: meta.supplied === 'yes',
      issuers: meta.issuers ? meta.issuers.split('、') : [],
      issuerKind: meta.kind || null,
      regionNames: meta.regions ? meta.regions.split('、') : [],
      year,
      date: meta.date || null,
    },
    title: [{ text: meta.title ?? '', marked: false }],
    passages,
    passageCount: total,
  };
}

/** Blocks with matching words, most first; without the title, the first range. */
function blocksWithHits(words: string[], hits: ReadonlySet<number>, meta: Fragment['meta']): ParagraphMatch[] {
  const text = words.join('');
  // Positions in `text` of the characters that block ranges count.
  const positions = [...text.matchAll(/\S/g)].map((match) => match.index);
  const ranges = rangesOf(words, hits);
  const questioned = questionedByBlock(meta.questioned ?? '');
  return blockRanges(meta.blocks ?? '')
    .slice(1)
    .flatMap(({ id, start, end }) => {
      const from = positions[start] ?? text.length;
      const to = (positions[end - 1] ?? from) + 1;
      const inside = ranges.filter((range) => range[0] >= from && range[0] < to);
      if (inside.length === 0) return [];
      const shifted = inside.map(([a, b]): Range => [a - from, Math.min(b, to) - from]);
      const terms = shifted.reduce((sum, [a, b]) => sum + b - a, 0);
      const block: BundledBlock = [id || null, text.slice(from, to), 0, questioned.get(id) ?? []];
      return [{ blocks: [block], ranges: shifted, terms } satisfies ParagraphMatch];
    })
    .sort((a, b) => b.terms - a.terms);
}

/** Ranges of the matching words, without surrounding white space. */
function rangesOf(words: string[], hits: ReadonlySet<number>): Range[] {
  const ranges: Range[] = [];
  let offset = 0;
  words.forEach((word, i) => {
    const start = offset + (word.length - word.trimStart().length);
    if (hits.has(i) && word.trim() !== '') ranges.push([start, offset + word.trimEnd().length]);
    offset += word.length;
  });
  return joinRanges(ranges);
}
