/** Turns what Pagefind tells of a result into what the page shows. */

import { blockRuns } from '../related-record.ts';
import type { SearchType } from '../search-record.ts';
import { type Hit, PASSAGES } from './hit.ts';
import { cutPassages } from './passages.ts';
import { type FoundParagraph, joinRanges, type Range } from './verify.ts';

/** The part of a Pagefind fragment that is used here. */
export interface Fragment {
  /** As given to Pagefind. */
  raw_url: string;
  /** Words, each ended by U+200B; `<` and `>` are escaped. */
  raw_content: string;
  /** Indexes of the words that match. */
  locations: number[];
  meta: Record<string, string>;
}

export function hitOfFragment({ raw_url, raw_content, locations, meta }: Fragment): Hit {
  const words = raw_content.replaceAll('&lt;', '<').replaceAll('&gt;', '>').split('\u200b');
  const paragraphs = blocksWithHits(words, new Set(locations), meta.blocks ?? '');
  const { passages, total } = cutPassages(paragraphs, PASSAGES);
  const year = meta.year ? Number(meta.year) : null;
  return {
    document: {
      id: meta.id ?? raw_url,
      type: (meta.type ?? 'report') as SearchType,
      url: raw_url,
      title: meta.title ?? '',
      titleSupplied: meta.supplied === 'yes',
      issuers: meta.issuers ? meta.issuers.split('、') : [],
      issuerKind: meta.kind || null,
      year,
      date: meta.date || null,
    },
    title: [{ text: meta.title ?? '', marked: false }],
    passages,
    passageCount: total,
  };
}

/** The blocks with matching words, those with most of them first; the title, which is the first run, left out. */
function blocksWithHits(words: string[], hits: ReadonlySet<number>, blocks: string): FoundParagraph[] {
  const text = words.join('');
  // Places in `text` of the characters that blocks are counted in.
  const places = [...text.matchAll(/\S/g)].map((match) => match.index);
  const ranges = rangesOf(words, hits);
  return blockRuns(blocks)
    .slice(1)
    .flatMap(({ id, start, end }) => {
      const from = places[start] ?? text.length;
      const to = (places[end - 1] ?? from) + 1;
      const inside = ranges.filter((range) => range[0] >= from && range[0] < to);
      if (inside.length === 0) return [];
      const shifted = inside.map(([a, b]): Range => [a - from, Math.min(b, to) - from]);
      const terms = shifted.reduce((sum, [a, b]) => sum + b - a, 0);
      return [{ blocks: [[id || null, text.slice(from, to)]], ranges: shifted, terms } satisfies FoundParagraph];
    })
    .sort((a, b) => b.terms - a.terms);
}

/** Where the matching words stand in the joined text, without the white space around them. */
function rangesOf(words: string[], hits: ReadonlySet<number>): Range[] {
  const ranges: Range[] = [];
  let at = 0;
  words.forEach((word, i) => {
    const start = at + (word.length - word.trimStart().length);
    if (hits.has(i) && word.trim() !== '') ranges.push([start, at + word.trimEnd().length]);
    at += word.length;
  });
  return joinRanges(ranges);
}
