/** Converts a Pagefind result into a hit. */

import type { EntryState } from '../../model/terms.ts';
import { fold } from '../../parse/fold.ts';
import type { BundledBlock } from '../format/bundle.ts';
import { blockRanges, questionedByBlock } from '../format/related-record.ts';
import { runningSums } from '../format/running-sums.ts';
import type { SearchTimeliness, SearchType } from '../format/search-record.ts';
import { type Hit, type HitRecord, MAX_PASSAGES } from './hit.ts';
import { cutPassages } from './passages.ts';
import { joinRanges, type ParagraphMatch, type Range, rangesOf } from './verify.ts';

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

/** `terms`: what was typed, folded. `most`: passages to show. */
export function hitOfFragment(fragment: Fragment, terms: readonly string[], most = MAX_PASSAGES): Hit {
  const { raw_url, raw_content, locations, meta } = fragment;
  const words = raw_content.replaceAll('&lt;', '<').replaceAll('&gt;', '>').split('\u200b');
  const paragraphs = blocksWithHits(words, typedRanges(words, new Set(locations), terms), meta);
  const { passages, total } = cutPassages(paragraphs, most);
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
      ...stateOf(meta),
    },
    title: [{ text: meta.title ?? '', marked: false }],
    passages,
    passageCount: total,
    complete: true,
  };
}

function stateOf({ completeness, timeliness = '' }: Fragment['meta']): Pick<HitRecord, 'completeness' | 'timeliness'> {
  const [status, days] = timeliness.split(' ') as [SearchTimeliness['status'] | '', string?];
  return {
    completeness: (completeness || undefined) as EntryState | undefined,
    timeliness: status === '' ? undefined : { status, days: days ? Number(days) : null },
  };
}

/** Blocks with hits, most first; without the title, the first range. */
function blocksWithHits(words: string[], ranges: readonly Range[], meta: Fragment['meta']): ParagraphMatch[] {
  const text = words.join('');
  // Positions in `text` of the characters that block ranges count.
  const positions = [...text.matchAll(/\S/g)].map((match) => match.index);
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

/** Shorter pieces of a term are in too many words. */
const SHORTEST_PIECE = 2;

/**
 * Ranges of the matching words that were typed: neighbours that together are a term or a piece of one, and terms within a
 * longer word. Pagefind also matches words that only begin like a typed one (议题 for 复议), and single characters.
 */
function typedRanges(words: readonly string[], hits: ReadonlySet<number>, terms: readonly string[]): Range[] {
  const isPiece = (text: string): boolean => terms.some((term) => term.includes(text));
  const offsets = runningSums([0, ...words.map((word) => word.length)]);
  const ranges: Range[] = [];
  for (let first = 0; first < words.length; first++) {
    let next = first;
    let run = '';
    while (hits.has(next) && isPiece(run + fold(words[next] ?? ''))) run += fold(words[next++] ?? '');
    if (run.length >= SHORTEST_PIECE || terms.includes(run)) {
      ranges.push(trimmed(words.slice(first, next).join(''), offsets[first] ?? 0));
      first = next - 1;
    } else if (hits.has(first)) {
      const within = rangesOf(words[first] ?? '', terms, new Map());
      for (const [start, end] of within) ranges.push([start + (offsets[first] ?? 0), end + (offsets[first] ?? 0)]);
    }
  }
  return joinRanges(ranges);
}

/** Without surrounding white space. */
function trimmed(text: string, offset: number): Range {
  return [offset + text.length - text.trimStart().length, offset + text.trimEnd().length];
}
